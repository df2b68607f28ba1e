import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contains } from '../../text/span'
import { splitCompilation } from './split-compilation'

type Expected = {
  title: string
  outlet: string
  bylines: string[]
  publishedAt: string | null
  isExcerpt: boolean
  start: number
  end: number
}
type Passage = { quote: string; start: number; end: number }

const read = (name: string) =>
  readFileSync(new URL(`../../../../prisma/demo/${name}`, import.meta.url), 'utf8')
const source = read('compilation.txt')
const expected: { articles: Expected[] } = JSON.parse(read('compilation.expected.json'))
const passages: Passage[] = JSON.parse(read('compilation.passages.json'))
const characters = [...source]

describe('the demo compilation', () => {
  const { articles, leftOut } = splitCompilation(source, [])

  it('is split as its answer sheet says', () => {
    expect(
      articles.map(({ title, outlet, bylines, publishedAt, isExcerpt, start, end }) => ({
        title,
        outlet,
        bylines,
        publishedAt,
        isExcerpt,
        start,
        end,
      })),
    ).toEqual(expected.articles)
    expect(leftOut.map(({ why }) => why)).toEqual(['SEE_ALSO'])
  })

  it('has every gold passage inside one paragraph or quotation of its first article, where the passage says', () => {
    const body = (articles[0]?.blocks ?? []).filter(({ kind }) => kind === 'PARAGRAPH' || kind === 'QUOTE')
    for (const passage of passages) {
      expect(characters.slice(passage.start, passage.end).join('')).toBe(passage.quote)
      expect(body.filter((block) => contains(block, passage))).toHaveLength(1)
    }
  })
})
