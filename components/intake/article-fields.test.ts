import { describe, expect, it } from 'vitest'
import { faultyFields, foundFields, metadataOf } from './article-fields'

const fields = foundFields(undefined, 'A Bridge for the Winter', 'UNKNOWN')

describe('the fields of an article', () => {
  it('need an outlet and a title, and nothing else', () => {
    expect(faultyFields(fields)).toEqual(['outlet'])
    expect(faultyFields({ ...fields, outlet: 'Tern Bay Courier' })).toEqual([])
    expect(faultyFields({ ...fields, outlet: ' ', title: '\u00a0' })).toEqual(['outlet', 'title'])
  })

  it('take a date as far as it is known, and only a day of the calendar', () => {
    const dated = (publishedAt: string) => faultyFields({ ...fields, outlet: 'x', publishedAt })
    expect(['2014', '2014-12', '2014-12-16', ' 2014 ', ''].flatMap(dated)).toEqual([])
    expect(['2014-13', '2014-02-30', '2014-12-'].map(dated)).toEqual(Array(3).fill(['publishedAt']))
  })

  it('are sent as names a line and as null where nothing is known', () => {
    expect(metadataOf({ ...fields, bylines: ' Odalys Fenwright \n\nPiers Adeyglow' })).toMatchObject({
      bylines: ['Odalys Fenwright', 'Piers Adeyglow'],
      publishedAt: null,
      url: null,
      language: null,
      republishedBy: null,
    })
  })
})
