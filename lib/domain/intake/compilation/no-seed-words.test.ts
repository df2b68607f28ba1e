import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'

type GoldArticle = { title: string; outlet: string; outletAsPrinted?: string; author: string | null }

const lib = fileURLToPath(new URL('../../../', import.meta.url))
const data = new URL('../../../../../shared/data/', import.meta.url)
const goldFile = new URL('seed/gold.json', data)
// Names are told from ordinary words by use, not by a list: none of these other news texts prints them in lower case.
const corpusFiles = ['basil/articles.jsonl', 'article-extraction/ground-truth.json'].map(
  (file) => new URL(file, data),
)
const address = /[^\s"]*\/[^\s"]*/g
const isPossible = [goldFile, ...corpusFiles].every((file) => existsSync(file))

describe('the source of the product', () => {
  beforeEach(({ skip }) =>
    skip(!isPossible, 'the seed compilation and a corpus to tell names from words are not in ../shared/data'),
  )

  it('holds no name of the seed’s titles, outlets or authors: the splitter reads what is printed', () => {
    const names = seedNames()
    const phrases = seedPhrases().filter((phrase) => phrase.includes(' '))
    const files = sourceFiles()
    const found = files.flatMap((file) => {
      const text = readFileSync(`${lib}/${file}`, 'utf8')
      const words = new Set(wordsOf(text).map((word) => word.toLowerCase()))
      const used = [
        ...names.filter((name) => words.has(name.toLowerCase())),
        ...phrases.filter((phrase) => text.includes(phrase)),
      ]
      return used.map((name) => `${file}: ${name}`)
    })
    expect(names.length).toBeGreaterThan(20)
    expect(files.length).toBeGreaterThan(10)
    expect(found).toEqual([])
  })
})

function seedPhrases(): string[] {
  const gold: GoldArticle[] = JSON.parse(readFileSync(goldFile, 'utf8'))
  return gold.flatMap(({ title, outlet, outletAsPrinted, author }) => [
    title,
    outlet,
    outletAsPrinted ?? '',
    author ?? '',
  ])
}

/** The capitalised words of the gold's titles, outlets and authors that no text of the corpus prints in lower case. */
function seedNames(): string[] {
  const corpus = corpusFiles.map((file) =>
    readFileSync(file, 'utf8')
      .replace(/\\[nrt]/g, ' ')
      .replace(address, ' '),
  )
  const ordinary = new Set(corpus.flatMap(wordsOf).filter((word) => /^\p{Ll}/u.test(word)))
  const words = seedPhrases()
    .flatMap(wordsOf)
    .filter((word) => /^\p{Lu}/u.test(word) && word.length > 2)
  return [...new Set(words)].filter((word) => !ordinary.has(word.toLowerCase()))
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? []
}

/** The TypeScript of `lib` but for tests and what is generated from the database schema. */
function sourceFiles(): string[] {
  return readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.includes('prisma-client'),
  )
}
