import { existsSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ProposedArticle } from '../preview'
import { splitCompilation } from './split-compilation'

type Expected = {
  title: string
  outlet: string
  date: string
  url: string
  body_start: string
  body_end: string
}
type NexisDocument = {
  outlet: string
  date_text: string
  byline: string | null
  body_first_words: string
  body_last_words: string
}

const folder = new URL('../../../../../shared/data/compilations/', import.meta.url)
const hasCompilations = existsSync(folder)
const read = (name: string) =>
  readFileSync(new URL(name, folder), 'utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n/g, '\n')

describe('compilations in other forms', () => {
  beforeEach(({ skip }) => skip(!hasCompilations, '../shared/data/compilations is not here'))

  it.each(['12-rule-separated.txt', '12-frontmatter.md'])(
    '%s is split into its articles with all fields',
    (name) => {
      const source = read(name)
      const expected: Expected[] = JSON.parse(read('expected.json')).articles
      const { articles } = splitCompilation(source, [])
      expect(
        articles.map(({ title, outlet, publishedAt, url }) => ({ title, outlet, date: publishedAt, url })),
      ).toEqual(expected.map(({ title, outlet, date, url }) => ({ title, outlet, date, url })))
      for (const [n, article] of articles.entries()) {
        const { body_start, body_end } = expected[n] ?? { body_start: '', body_end: '' }
        const text = textOf(source, article)
        expect(text).toContain(body_start)
        expect(text.endsWith(body_end.trimEnd())).toBe(true)
      }
    },
  )

  it('nexis.txt is split into its documents, what the export adds left out', () => {
    const source = read('nexis.txt')
    const documents: NexisDocument[] = JSON.parse(read('nexis.expected.json')).docs
    const { articles } = splitCompilation(source, [])
    expect(articles.map(({ outlet }) => outlet)).toEqual(documents.map(({ outlet }) => outlet))
    expect(articles.map(({ publishedAt }) => publishedAt)).toEqual(
      documents.map(({ date_text }) => isoDate(date_text)),
    )
    expect(articles.map(({ bylines }) => bylines.join(' and '))).toEqual(
      documents.map(({ byline }) => byline?.replace(/^BY /, '') ?? ''),
    )
    for (const [n, article] of articles.entries()) {
      const { body_first_words, body_last_words } = documents[n] ?? {
        body_first_words: '',
        body_last_words: '',
      }
      const text = textOf(source, article).replace(/\s+/g, ' ')
      expect(text).toContain(body_first_words)
      expect(text.endsWith(body_last_words)).toBe(true)
    }
  })
})

function textOf(source: string, { start, end }: ProposedArticle): string {
  return [...source].slice(start, end).join('')
}

function isoDate(printed: string): string {
  return new Date(`${printed.replace(/ \w+day$/, '')} UTC`).toISOString().slice(0, 10)
}
