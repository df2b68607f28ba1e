import { existsSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { splitCompilation } from './split-compilation'

type GoldArticle = { title: string; author: string | null; date: string | null; start: number; end: number }

const folder = new URL('../../../../../shared/data/seed/', import.meta.url)
const hasSeed = existsSync(folder)
const source = hasSeed ? readFileSync(new URL('compilation.txt', folder), 'utf8') : ''
const gold: GoldArticle[] = hasSeed ? JSON.parse(readFileSync(new URL('gold.json', folder), 'utf8')) : []
const characters = [...source]

/** Words a rule may rest on or that only begin a sentence; every other capitalised word is taken for a name. */
const kept =
  /^(?:by|read|also|source|links?|other|related|articles|image|for|the|an?|in|on|at|of|to|and|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i

describe('the seed compilation in another order, with other names and one byline lost', () => {
  beforeEach(({ skip }) => skip(!hasSeed, '../shared/data/seed is not here'))
  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'keeps its boundaries and fields (order %i)',
    (seed) => {
      const random = randomFrom(seed)
      const { articles, text, robbed } = scramble(random)
      const proposed = splitCompilation(text, []).articles
      expect(proposed.map(({ start, end }) => [start, end])).toEqual(
        articles.map(({ start, end }) => [start, end]),
      )
      expect(proposed.map(({ title }) => title)).toEqual(articles.map(({ title }) => title))
      expect(proposed.map(({ bylines }) => bylines)).toEqual(
        articles.map(({ author }, n) => (author && n !== robbed ? [author] : [])),
      )
    },
  )
})

function scramble(random: () => number) {
  const rename = renamer(random)
  const shuffled = gold.map((article) => ({ article, at: random() })).sort((a, b) => a.at - b.at)
  const candidates = shuffled.flatMap(({ article }, n) => (article.author ? [n] : []))
  const robbed = candidates[Math.floor(random() * candidates.length)]
  let text = ''
  const articles = shuffled.map(({ article }, n) => {
    const printed = characters.slice(article.start, article.end).join('')
    const lines = printed.split('\n').filter((line) => n !== robbed || !isBylineOf(article, line))
    const renamed = rename(lines.join('\n'))
    const start = [...text].length
    text += `${renamed}\n\n`
    const author = article.author && rename(article.author)
    return { start, end: start + [...renamed].length, title: rename(article.title), author }
  })
  return { articles, text, robbed }
}

function isBylineOf({ author }: GoldArticle, line: string): boolean {
  return author !== null && line.includes(author) && line.length < 100
}

/** Replaces each capitalised word by an invented one of another length, the same one everywhere. */
function renamer(random: () => number): (text: string) => string {
  const names = new Map<string, string>()
  const invent = (word: string) => {
    const syllables = 1 + Math.floor(random() * 4)
    const name = Array.from(
      { length: syllables },
      () => pick(random, 'bdfgklmnprstvz') + pick(random, 'aeiou'),
    ).join('')
    const other = name.length === word.length ? `${name}n` : name
    const isUpper = word.length > 1 && word === word.toUpperCase()
    return isUpper ? other.toUpperCase() : other.charAt(0).toUpperCase() + other.slice(1)
  }
  return (text) =>
    text.replace(/(?<![\p{L}/.])\p{Lu}\p{L}+/gu, (word) => {
      if (kept.test(word)) return word
      const name = names.get(word) ?? invent(word)
      names.set(word, name)
      return name
    })
}

function pick(random: () => number, letters: string): string {
  return letters.charAt(Math.floor(random() * letters.length))
}

/** A small repeatable generator of numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed + 0x6d2b79f5
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
