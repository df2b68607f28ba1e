import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../text/compose-text'
import { TextIndex } from '../../text/text-index'
import type { KnownOutlet } from '../outlet-register'
import type { Preview } from '../preview'
import { splitCompilation } from './split-compilation'

const sentence =
  'The ferry company said that the boats would sail again once the harbour master had seen the new mooring lines.'
const short = 'The boats sailed at noon.'
const article = (...lines: string[]) => lines.join('\n\n')
const compilation = (...articles: string[]) => articles.join('\n\n')
const split = (source: string, register: KnownOutlet[] = []) => splitCompilation(source, register)
const titles = (source: string) => split(source).articles.map(({ title }) => title)
const kinds = (source: string) => split(source).articles.map(({ blocks }) => blocks.map(({ kind }) => kind))
const ferry = article('Ferry Company Orders Three New Boats', 'By Ada Quill', sentence, short)

describe('splitCompilation', () => {
  it('takes a text without boundaries for one article', () => {
    expect(titles(article('Ferry company orders boats', sentence, short, sentence))).toEqual([
      'Ferry company orders boats',
    ])
    expect(split(article(sentence, short)).articles).toMatchObject([{ title: '', bylines: [], outlet: null }])
    expect(split('').articles).toEqual([])
    expect(split('\n \n\u00a0\n')).toEqual({ articles: [], leftOut: [] })
  })

  it('keeps the headings of one article together, in title case or not', () => {
    const headings = article(
      'What the New Boats Will Cost the Town',
      sentence,
      'Where the Old Boats Will Go Now',
      sentence,
    )
    expect(titles(article(ferry, headings))).toHaveLength(1)
    expect(titles(compilation(ferry, headings, ferry, ferry))).toHaveLength(3)
  })

  it('finds an article without byline and date between others that have one', () => {
    const lost = article('Harbour Master Rejects Night Sailings Plan', sentence, short, sentence)
    expect(titles(compilation(ferry, lost, ferry))).toHaveLength(3)
  })

  it('finds an article behind a dateline, a rule or a way on to the whole text', () => {
    const place = article('Night sailings end after a quiet vote', `HARBOUR TOWN, Ferrol — ${sentence}`)
    expect(titles(compilation(ferry, place))).toHaveLength(2)
    const plain = article('Night sailings end', sentence)
    expect(titles(compilation(ferry, '* * *', plain))).toHaveLength(2)
    expect(titles(compilation(ferry, 'Continue reading at Harbour Wire', plain))).toHaveLength(2)
  })

  it('finds an article without byline by the picture under its title', () => {
    const caption = 'Three boats wait at the pier while the harbour master reads the new rules'
    const pictured = article('Night sailings end after a quiet vote', caption, caption, sentence)
    expect(titles(compilation(ferry, pictured))).toHaveLength(2)
    expect(titles(pictured.replace(sentence, `By Ada Quill\n\n${sentence}`))).toEqual([
      'Night sailings end after a quiet vote',
    ])
  })

  it('finds an article by the line of its outlet and date', () => {
    const weir = article(
      'Council opens the old weir',
      'By Ines Carrow\nThe Harbour Wire, 14 March 2024',
      sentence,
    )
    const ferries = article('Ferries stop for a week', 'Port Alder Post - 2 April 2024', sentence)
    expect(split(compilation(weir, ferries)).articles).toMatchObject([
      { outlet: 'The Harbour Wire', bylines: ['Ines Carrow'], publishedAt: '2024-03-14' },
      { outlet: 'Port Alder Post', bylines: [], publishedAt: '2024-04-02' },
    ])
  })

  it('takes a title that is printed twice once', () => {
    const [title = ''] = titles(ferry)
    expect(titles(compilation(ferry, '---', `${title}\n\n${ferry}`))).toEqual([title, title])
  })

  it('leaves out an announcement of links that has no links', () => {
    const { articles, leftOut } = split(compilation(ferry, 'Also see:', ferry))
    expect(articles).toHaveLength(2)
    expect(leftOut.map(({ why }) => why)).toEqual(['SEE_ALSO'])
  })

  it('keeps a rule inside an article when no title follows it', () => {
    const { articles, leftOut } = split(article(ferry, '***', sentence, short))
    expect(articles).toHaveLength(1)
    expect(leftOut).toEqual([])
  })

  it('takes the line above a deck without a full stop for the title', () => {
    const decked = article(
      'Ferry Company Orders Three New Boats',
      'Town pays half of what they cost',
      'By Ada Quill',
      sentence,
    )
    expect(titles(compilation(ferry, '---', decked))[1]).toBe('Ferry Company Orders Three New Boats')
    expect(kinds(decked)).toEqual([['HEADLINE', 'DECK', 'BYLINE', 'PARAGRAPH']])
  })

  it('takes the last of a list of linked titles, the one above the byline, for the title', () => {
    const list = article(
      'Related articles:',
      'Old Boats Sold at Auction',
      'New Pier Opens Late',
      'Harbour Fees Rise Again',
    )
    expect(titles(compilation(`${ferry}\n\n${list}`, ferry))).toHaveLength(2)
  })

  it('names the outlet by the register only through names, aliases and hostnames', () => {
    const register = [
      { slug: 'wire', name: 'Harbour Wire', aliases: ['HW'], hostnames: ['harbourwire.example'] },
    ]
    const outlets = (source: string) => split(source, register).articles.map(({ outlet }) => outlet)
    const printed = (line: string) => article('Ferry Company Orders Three New Boats', line, sentence)
    expect(outlets(printed('hw, by Ada Quill'))).toEqual(['Harbour Wire'])
    expect(outlets(printed('Harbor Wire, by Ada Quill'))).toEqual(['Harbor Wire'])
    const links = 'https://news.harbourwire.example/1 and https://news.harbourwire.example/2'
    expect(outlets(article(ferry, links))).toEqual(['Harbour Wire'])
    expect(outlets(article(ferry, links.replaceAll('harbourwire', 'pierpost')))).toEqual([
      'news.pierpost.example',
    ])
  })

  it('is sure of what is printed and unsure of what only links suggest', () => {
    const links = 'https://pierpost.example/1 and https://pierpost.example/2'
    const [byLinks] = split(article(ferry, links)).articles
    const [byLine] = split(
      article('Ferry Company Orders Boats', 'Harbour Wire, by Ada Quill', sentence, links),
    ).articles
    expect(byLinks?.confidence.outlet).toBeLessThan(0.5)
    expect(byLine?.outlet).toBe('Harbour Wire')
    expect(byLine?.confidence.outlet).toBeGreaterThan(0.8)
  })

  it('reads who had the article first and who republished it', () => {
    const [first] = split(article(ferry, 'This article first appeared in Harbour Wire.')).articles
    const [again] = split(article(ferry, 'Republished by The Pier Post.')).articles
    expect(first?.outlet).toBe('Harbour Wire')
    expect(again?.republishedBy).toBe('The Pier Post')
  })

  it('shows the date of a caption as evidence and does not take it for the article’s', () => {
    const source = article(
      'Ferry Company Orders Boats',
      `${short} December 16, 2014. – HW`,
      'By Ada Quill',
      sentence,
    )
    const [proposed] = split(source).articles
    expect(proposed?.publishedAt).toBeNull()
    expect(proposed?.confidence.publishedAt).toBeUndefined()
    expect(proposed?.evidence.map(({ rule }) => rule)).toContain('CAPTION_DATE')
  })

  it('gives lists, links, quotations, captions and headings their kinds', () => {
    const source = article(
      ferry,
      'The town writes:',
      sentence,
      'What comes next for the boats',
      '- one boat',
      `A boat in the harbour\nSource: Harbour Wire`,
      'Old boats sold\nhttps://pierpost.example/old',
      short,
    )
    const expected = [
      'HEADLINE',
      'BYLINE',
      'PARAGRAPH',
      'PARAGRAPH',
      'PARAGRAPH',
      'QUOTE',
      'PARAGRAPH',
      'LIST_ITEM',
    ]
    expect(kinds(source)).toEqual([[...expected, 'CAPTION', 'CREDIT', 'LINK_LIST', 'PARAGRAPH']])
  })

  it('keeps hard-wrapped paragraphs in one block', () => {
    const wrapped = 'The ferry company said that\nthe boats would sail again\nonce the lines were seen.'
    const [proposed] = split(
      article('Ferry Company Orders Boats', 'By Ada Quill', wrapped, sentence),
    ).articles
    expect(proposed?.blocks).toHaveLength(4)
  })

  it('splits a source that has no blank lines at all', () => {
    const source = compilation(ferry, ferry, ferry).replace(/\n\n/g, '\n')
    expect(titles(source)).toHaveLength(3)
  })

  it('counts code points, not UTF-16 units', () => {
    const boats = article('🛥️ Boats Are Back 🛥️ in Town', '🛥️ Boats Daily, by Ada Quill', sentence)
    const source = `${boats}\n\n${ferry}`
    const index = new TextIndex(source)
    const names = split(source).articles.flatMap(({ evidence }) =>
      evidence.filter(({ field }) => field === 'bylines'),
    )
    expect(names.map(({ start, end }) => index.slice(start, end))).toEqual(['Ada Quill', 'Ada Quill'])
    for (const { start, end, title } of split(source).articles) {
      expect(index.slice(start, end).startsWith(title)).toBe(true)
    }
    expect(split(source).articles.at(-1)?.end).toBe(index.length)
  })

  it('covers the whole source with articles and what is left out, in order, nothing twice', () => {
    fc.assert(
      fc.property(anySource, (source) => expectCovered(source, split(source))),
      { numRuns: 400 },
    )
  })

  it('covers exports and front matter as well', () => {
    fc.assert(
      fc.property(anyExport, (source) => expectCovered(source, split(source))),
      { numRuns: 200 },
    )
  })

  it('stays linear: two million characters of many lines and long lines do not outlast the limit', {
    timeout: 90_000,
  }, () => {
    const long = compilation(
      ...Array.from({ length: 6000 }, () => ferry),
      'a'.repeat(300_000),
      '\n'.repeat(300_000),
    )
    const source = `${long}${'By Ada\n'.repeat(20_000)}${'Some Title Here\n\n'.repeat(20_000)}`
    expect(source.length).toBeGreaterThan(2_000_000)
    expect(split(source.slice(0, 2_000_000)).articles.length).toBeGreaterThan(5000)
  })
})

const line = fc.oneof(
  fc.constantFrom(
    sentence,
    short,
    'By Ada Quill:',
    'Harbour Wire, By',
    'Harbour Wire | 2011-04-07',
    'May 3, 2016 / /',
    'Ferry Company Orders Three New Boats',
    'New boats',
    'Read more at Harbour Wire',
    'Also see:',
    'https://pierpost.example/1',
    'Source: Harbour Wire',
    '-----',
    'title: New Boats',
    'outlet: Harbour Wire',
    '1 of 3 DOCUMENTS',
    '                    Harbour Wire',
    'BYLINE: Ada Quill',
    'LOAD-DATE: May 3, 2016',
    '- one',
    'old 🛥️ boats\u00a0and\u00a0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/\r/g, '')),
)
const sourceOf = (lines: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(lines, fc.constantFrom('\n', '\n\n', '\n \n\n')), { maxLength: 40 })
    .map((parts) => parts.flat().join(''))
const anySource = sourceOf(line)
const anyExport = fc.oneof(
  anySource.map((source) => `1 of 3 DOCUMENTS\n${source}`),
  anySource.map((source) => `---\ntitle: "New Boats"\n---\n${source}`),
  anySource.map((source) => `title: New Boats\ndate: 2014-12\n\n${source}`),
)

/** Every line that is not blank lies in one block of one article or in one stretch left out, and all are in order. */
function expectCovered(source: string, { articles, leftOut }: Preview) {
  const pieces = [...articles.flatMap(({ blocks }) => blocks), ...leftOut].sort((a, b) => a.start - b.start)
  const lines = linesOf(source).filter(({ blank }) => !blank)
  const covering = lines.map(
    ({ start, end }) => pieces.filter((piece) => piece.start <= start && end <= piece.end).length,
  )
  expect(covering).toEqual(lines.map(() => 1))
  const starts = new Set(lines.map(({ start }) => start))
  const ends = new Set(lines.map(({ end }) => end))
  pieces.forEach(({ start, end }, n) => {
    expect(starts.has(start) && ends.has(end) && start < end).toBe(true)
    expect((pieces[n - 1]?.end ?? 0) <= start).toBe(true)
  })
  for (const { start, end, blocks } of articles) {
    expect([blocks[0]?.start, blocks.at(-1)?.end]).toEqual([start, end])
  }
  for (const list of [articles, leftOut]) {
    expect(list.map(({ start }) => start)).toEqual(list.map(({ start }) => start).sort((a, b) => a - b))
  }
}
