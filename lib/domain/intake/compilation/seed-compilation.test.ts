import { existsSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { locationOf } from '../../text/block'
import { overlaps } from '../../text/span'
import type { KnownOutlet } from '../outlet-register'
import { splitCompilation } from './split-compilation'

type GoldArticle = {
  title: string
  outlet: string
  outletAsPrinted?: string
  outletInferred?: boolean
  author: string | null
  date: string | null
  note: string
  start: number
  end: number
  passages: { location: string; start: number; end: number }[]
}

const folder = new URL('../../../../../shared/data/seed/', import.meta.url)
const hasSeed = existsSync(folder)
const source = hasSeed ? readFileSync(new URL('compilation.txt', folder), 'utf8') : ''
const gold: GoldArticle[] = hasSeed ? JSON.parse(readFileSync(new URL('gold.json', folder), 'utf8')) : []
const characters = [...source]
const slice = ({ start, end }: { start: number; end: number }) => characters.slice(start, end).join('')
const isoDate = (date: string | null) => date && new Date(`${date} UTC`).toISOString().slice(0, 10)
const isExcerpt = ({ note }: GoldArticle) => /^Excerpt/.test(note)

describe('the seed compilation', () => {
  beforeEach(({ skip }) => skip(!hasSeed, '../shared/data/seed is not here'))
  const preview = splitCompilation(source, [])
  const hosts = new Map(preview.articles.map(({ start, outlet }) => [start, outlet]))

  it('is split at the places where its articles begin and end', () => {
    expect(preview.articles.map(({ start, end }) => [start, end])).toEqual(
      gold.map(({ start, end }) => [start, end]),
    )
    expect(preview.leftOut.map(slice)).toEqual([
      slice({ start: gold[3]?.end ?? 0, end: gold[4]?.start ?? 0 }).trim(),
    ])
  })

  it('has its titles printed verbatim, no-break spaces included, as first block and as field', () => {
    expect(preview.articles.map(({ title }) => title)).toEqual(gold.map(({ title }) => title))
    expect(preview.articles.some(({ title }) => title.includes('\u00a0'))).toBe(true)
    for (const { title, blocks } of preview.articles) {
      expect(blocks[0]?.kind).toBe('HEADLINE')
      expect(blocks[0] && slice(blocks[0])).toBe(title)
    }
  })

  it('has its bylines and dates as printed and none where they were lost', () => {
    expect(preview.articles.map(({ bylines }) => bylines)).toEqual(
      gold.map(({ author }) => (author ? [author] : [])),
    )
    expect(preview.articles.map(({ publishedAt }) => publishedAt)).toEqual(
      gold.map(({ date }) => isoDate(date)),
    )
  })

  it('names outlets as printed, and by its own links with little confidence where none is printed', () => {
    for (const [n, article] of preview.articles.entries()) {
      const { outlet, outletAsPrinted, outletInferred } = gold[n] ?? { outlet: '' }
      if (!outletInferred) expect(article.outlet).toBe(outletAsPrinted ?? outlet)
      else expect(slice(article)).toContain(`://${article.outlet}/`)
      const confidence = article.confidence.outlet ?? 0
      expect(outletInferred ? confidence < 0.5 : confidence > 0.5).toBe(true)
    }
  })

  it('has its outlets under the names of the register once they are registered', () => {
    const register = gold.map(
      ({ outlet, outletAsPrinted, outletInferred, start }, n): KnownOutlet => ({
        slug: `outlet-${n}`,
        name: outlet,
        aliases: outletAsPrinted ? [outletAsPrinted.toUpperCase()] : [],
        hostnames: outletInferred ? [hosts.get(start) ?? ''] : [],
      }),
    )
    const { articles } = splitCompilation(source, register)
    expect(articles.map(({ outlet }) => outlet)).toEqual(gold.map(({ outlet }) => outlet))
  })

  it('marks the articles that end in a way on to the whole text as excerpts', () => {
    expect(preview.articles.map(({ isExcerpt }) => isExcerpt)).toEqual(gold.map(isExcerpt))
  })

  it('gives blocks kinds that put every gold passage where the gold has it', () => {
    for (const [n, { passages }] of gold.entries()) {
      const blocks = preview.articles[n]?.blocks ?? []
      const places = passages.map((passage) =>
        blocks.filter((block) => overlaps(block, passage)).map(({ kind }) => kind),
      )
      expect(places.map((kinds) => [...new Set(kinds.map(locationOf))])).toEqual(
        passages.map(({ location }) => [location]),
      )
    }
  })

  it('points with every piece of evidence at words inside its article', () => {
    for (const article of preview.articles) {
      for (const evidence of article.evidence) {
        expect(evidence.start).toBeLessThan(evidence.end)
        expect(article.start <= evidence.start && evidence.end <= article.end).toBe(true)
      }
    }
  })
})
