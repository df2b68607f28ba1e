/** The compilation the walk imports: the real one where it is at hand, else the project's own with the same traps. */
import { existsSync, readFileSync } from 'node:fs'

export type Passage = {
  quote: string
  label: 'SOURCED_FACT' | 'UNVERIFIED_CLAIM' | 'OPINION'
  source?: string | null
  sourceType?: string
  reason?: string
  holder?: string
  start: number
  end: number
}

export type Corpus = {
  text: string
  articles: number
  first: { title: string; start: number; passages: Passage[] }
}

const seed = new URL('../../../shared/data/seed/', import.meta.url)
const own = new URL('../../prisma/demo/', import.meta.url)

export const hasSeed = existsSync(new URL('compilation.txt', seed))

export function readCorpus(): Corpus {
  return hasSeed ? readSeed() : readOwn()
}

function readSeed(): Corpus {
  const gold: { title: string; start: number; passages: Passage[] }[] = json(new URL('gold.json', seed))
  const [first] = gold
  if (!first) throw new Error('gold.json is empty')
  return { text: readFileSync(new URL('compilation.txt', seed), 'utf8'), articles: gold.length, first }
}

function readOwn(): Corpus {
  const expected: { articles: { title: string; start: number }[] } = json(
    new URL('compilation.expected.json', own),
  )
  const passages: Passage[] = json(new URL('compilation.passages.json', own))
  const [first] = expected.articles
  if (!first) throw new Error('compilation.expected.json is empty')
  const text = readFileSync(new URL('compilation.txt', own), 'utf8')
  return { text, articles: expected.articles.length, first: { ...first, passages } }
}

function json<T>(file: URL): T {
  return JSON.parse(readFileSync(file, 'utf8'))
}
