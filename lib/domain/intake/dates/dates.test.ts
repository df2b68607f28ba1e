import { describe, expect, it } from 'vitest'
import { findDate, findLoneDate } from './dates'

describe('findDate', () => {
  it.each([
    ['Sept. 12, 2017', '2017-09-12'],
    ['Sep. 24, 2015', '2015-09-24'],
    ['February 22, 2015 / /', '2015-02-22'],
    ['Monday, 3 January 2011 10:00', '2011-01-03'],
    ['12th of March 2018', '2018-03-12'],
    ['2011-04-07', '2011-04-07'],
    ['2018-03-12T23:30:00-08:00', '2018-03-12'],
    ['17.03.2019', '2019-03-17'],
  ])('reads the whole of %s as printed, in no other time zone', (printed, value) => {
    expect(findDate(printed)).toMatchObject({ value, isAmbiguous: false })
  })

  it.each([
    ['2014-12', '2014-12'],
    ['December 2014', '2014-12'],
    ['2014', '2014'],
  ])('keeps %s partial', (printed, value) => {
    expect(findDate(printed)?.value).toBe(value)
  })

  it('takes only the year of figures whose day and month could be exchanged', () => {
    expect(findDate('03/04/2018')).toMatchObject({ value: '2018', isAmbiguous: true })
    expect(findDate('04/04/2018')).toMatchObject({ value: '2018-04-04', isAmbiguous: false })
  })

  it.each([
    'Thursday',
    '15 August',
    'February 30, 2015',
    'in 2015',
    'yesterday',
    '5321 Elm Street',
    'May 3, room 4711',
  ])('finds no date in %s', (printed) => {
    expect(findDate(printed)).toBeNull()
  })

  it('says where the date stands', () => {
    const { from, to } = findDate('Posted on May 3, 2016 by nobody') ?? { from: 0, to: 0 }
    expect('Posted on May 3, 2016 by nobody'.slice(from, to)).toBe('May 3, 2016')
  })
})

describe('findLoneDate', () => {
  it.each([
    'February 22, 2015 / /',
    'Updated: Monday, May 3, 2016, 5:32 p.m. EST',
    'Published on 3 May 2016',
  ])('takes %s for a date line', (line) => {
    expect(findLoneDate(line)).not.toBeNull()
  })

  it.each(['On May 3, 2016, the bridge fell', 'Harbour town, May 3, 2016'])(
    'takes %s for no date line',
    (line) => {
      expect(findLoneDate(line)).toBeNull()
    },
  )
})
