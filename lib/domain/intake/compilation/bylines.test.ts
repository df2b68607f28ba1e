import { describe, expect, it } from 'vitest'
import { readByline } from './bylines'

const known = (printed: string) => printed === 'Harbour Wire'
const read = (line: string) => {
  const byline = readByline(line, known)
  return (
    byline && {
      outlet: byline.outlet?.value ?? null,
      names: byline.names.map(({ value }) => value),
      date: byline.date?.value ?? null,
      isCut: byline.isCut,
    }
  )
}

describe('readByline', () => {
  it.each([
    ['The Daily Ferry, by Ada Quill, Sept. 12, 2017:', 'The Daily Ferry', ['Ada Quill'], '2017-09-12'],
    ['By ADA DE LA QUILL:', null, ['ADA DE LA QUILL'], null],
    ['by Ada Quill and Bo O’Hara', null, ['Ada Quill', 'Bo O’Hara'], null],
    ['By Ada Quill, Bo Marsh & Cy Reed', null, ['Ada Quill', 'Bo Marsh', 'Cy Reed'], null],
    ['By Ada Quill, Staff Writer', null, ['Ada Quill'], null],
    ['By Ada Quill, Harbour Wire', 'Harbour Wire', ['Ada Quill'], null],
    ['Posted by Ada Quill on May 3, 2016', null, ['Ada Quill'], '2016-05-03'],
    ['The Daily Ferry | 2011-04-07', 'The Daily Ferry', [], '2011-04-07'],
    ['Ada Quill | The Daily Ferry | 2011-04-07', 'The Daily Ferry', ['Ada Quill'], '2011-04-07'],
    ['Harbour Wire | By Ada Quill | 2011-04-07', 'Harbour Wire', ['Ada Quill'], '2011-04-07'],
    ['The Daily Ferry, 14 March 2024', 'The Daily Ferry', [], '2024-03-14'],
    ['The Daily Ferry, Thursday, March 14, 2024:', 'The Daily Ferry', [], '2024-03-14'],
    ['Port Alder Post - 2 April 2024', 'Port Alder Post', [], '2024-04-02'],
    ['NBR – 2 April 2024', 'NBR', [], '2024-04-02'],
    ['Osterholt, 2 April 2024', null, [], '2024-04-02'],
  ])('reads %s', (line, outlet, names, date) => {
    expect(read(line)).toEqual({ outlet, names, date, isCut: false })
  })

  it.each([
    ['The Daily Ferry, By', 'The Daily Ferry', null],
    ['The Daily Ferry, by , May 3, 2016:', 'The Daily Ferry', '2016-05-03'],
    ['By:', null, null],
  ])('says that %s is cut, and invents no name', (line, outlet, date) => {
    expect(read(line)).toEqual({ outlet, names: [], date, isCut: true })
  })

  it.each([
    'By the end of the week the ferry will sail again',
    'The bridge was closed on May 3, 2016, by Ada Quill and her crew.',
    'By-elections in Harbour',
    'Stand By Me',
    'A Short Walk by the Sea',
    'Demonstrators at the weir, 2 April 2024',
    'The Ferry Sails, 2024',
    'The council met on Thursday - 2 April 2024 - and voted',
  ])('takes %s for no byline', (line) => {
    expect(read(line)).toBeNull()
  })

  it('says where the names stand', () => {
    const line = 'The Daily Ferry, by Ada Quill, Sept. 12, 2017:'
    const [name] = readByline(line, known)?.names ?? []
    expect(line.slice(name?.from, name?.to)).toBe('Ada Quill')
  })
})
