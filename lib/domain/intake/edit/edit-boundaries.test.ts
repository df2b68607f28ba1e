import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockKinds } from '../../text/block'
import { linesOf } from '../../text/compose-text'
import { TextIndex } from '../../text/text-index'
import { splitCompilation } from '../compilation/split-compilation'
import { composeArticle } from '../compose-article'
import { joinWithPrevious, leaveOut, moveBoundary, setKind, splitAt, takeBack } from './edit-boundaries'
import { corrected, type EditHistory, undone } from './edit-history'
import {
  articlesOf,
  type EditPreview,
  editPreview,
  isPrintedTwice,
  shownBlocks,
  titleOf,
} from './edit-preview'

const source = [
  'A Bridge for the Winter',
  'Tern Bay Courier, by Odalys Fenwright, Oct. 3, 2025:',
  'The council of Tern Bay has decided to close the bridge to all traffic from the first of November.',
  'Nobody who has read those pages would drive a school bus over that pier, said the engineer on Monday.',
  'The Price of a Boat',
  'Coast Lantern, by Piers Adeyglow, Oct. 9, 2025:',
  'There is a sort of politician who discovers the sea only when a road has failed and a boat is wanted.',
  'Not one of those four boats has been ordered so far, and the winter will not wait for any of them.',
].join('\n\n')
const lines = linesOf(source).filter(({ blank }) => !blank)
const index = new TextIndex(source)
const opened = editPreview(source, splitCompilation(source, []))
const titles = (preview: EditPreview) =>
  articlesOf(preview).map((article) => titleOf(index, preview, article))
const sizes = (preview: EditPreview) => articlesOf(preview).map(({ blocks }) => blocks.length)

describe('correcting where articles begin', () => {
  it('starts from the articles the splitter found', () => {
    expect(titles(opened)).toEqual(['A Bridge for the Winter', 'The Price of a Boat'])
    expect(sizes(opened)).toEqual([4, 4])
  })

  it('moves a boundary up and down by blocks, and there and back changes nothing', () => {
    const up = moveBoundary(opened, 'article-2', 3)
    expect(sizes(up)).toEqual([3, 5])
    expect(moveBoundary(up, 'article-2', 4)).toEqual(opened)
    const down = moveBoundary(opened, 'article-2', 5)
    expect(sizes(down)).toEqual([5, 3])
    expect(articlesOf(down)[0]?.blocks.map(({ kind }) => kind)).toEqual([
      'HEADLINE',
      'BYLINE',
      'PARAGRAPH',
      'PARAGRAPH',
      'HEADING',
    ])
    expect(moveBoundary(down, 'article-2', 4)).toEqual(opened)
  })

  it('never empties an article by moving a boundary', () => {
    expect(moveBoundary(opened, 'article-2', 0)).toBe(opened)
    expect(moveBoundary(opened, 'article-2', 8)).toBe(opened)
    expect(sizes(moveBoundary(opened, 'article-2', 1))).toEqual([1, 7])
  })

  it('leaves out what the first article gives up, and takes it back', () => {
    const later = moveBoundary(opened, 'article-1', 1)
    expect(later.blocks[0]).toMatchObject({ article: null, why: 'BY_HAND' })
    expect(takeBack(later, 0).blocks.map(({ article }) => article)).toEqual(
      opened.blocks.map(({ article }) => article),
    )
  })

  it('joins an article with the one above, which keeps what it knew', () => {
    const one = joinWithPrevious(opened, 'article-2')
    expect(sizes(one)).toEqual([8])
    expect(one.found['article-1']).toMatchObject({ outlet: 'Tern Bay Courier', publishedAt: '2025-10-03' })
    expect(joinWithPrevious(one, 'article-1')).toBe(one)
  })

  it('splits at a line, and what was read goes with the words it was read from', () => {
    const one = joinWithPrevious(opened, 'article-2')
    const bare = { ...one, found: { 'article-1': opened.found['article-2'] ?? fail() } }
    const two = splitAt(bare, lines, (one.blocks[4]?.start ?? 0) + 3)
    expect(sizes(two)).toEqual([4, 4])
    expect(titles(two)).toEqual(titles(opened))
    expect(two.found['article-1']).toMatchObject({ outlet: null, publishedAt: null })
    expect(two.found['article-3']).toMatchObject({ outlet: 'Coast Lantern', publishedAt: '2025-10-09' })
    expect(splitAt(two, lines, two.blocks[4]?.start ?? 0)).toBe(two)
  })

  it('splits a block before the line it is asked to, never inside it', () => {
    const wrapped = 'First line of a paragraph\nsecond line of it\nthird line of it'
    const own = linesOf(wrapped)
    const preview = editPreview(wrapped, {
      articles: [],
      leftOut: [{ start: 0, end: wrapped.length, why: 'BEFORE_FIRST' }],
    })
    const block = { ...preview.blocks[0], start: 0, end: wrapped.length, article: 'article-1' }
    const whole = { ...preview, blocks: [block], made: 1 } as EditPreview
    const parts = splitAt(whole, own, 30).blocks.map(({ start, end }) => wrapped.slice(start, end))
    expect(parts).toEqual(['First line of a paragraph', 'second line of it\nthird line of it'])
  })

  it('drops nothing inside an article, only its beginning, its end or all of it', () => {
    expect(leaveOut(opened, 1, 2)).toBe(opened)
    expect(sizes(leaveOut(opened, 0, 1))).toEqual([2, 4])
    expect(sizes(leaveOut(opened, 2, 3))).toEqual([2, 4])
    expect(sizes(leaveOut(opened, 0, 3))).toEqual([4])
    expect(leaveOut(opened, 3, 4)).toBe(opened)
  })

  it('has one headline per article: a new one makes the old one a heading', () => {
    const said = setKind(opened, 2, 'HEADLINE')
    expect(said.blocks[0]?.kind).toBe('HEADING')
    expect(titles(said)[0]).toMatch(/^The council/)
  })

  it('forgets that an article was in the project once its text changes', () => {
    const known = {
      ...opened,
      found: { ...opened.found, 'article-2': { ...(opened.found['article-2'] ?? fail()), duplicateOf: 'x' } },
    }
    expect(moveBoundary(known, 'article-2', 3).found['article-2']?.duplicateOf).toBeNull()
    expect(setKind(known, 5, 'CREDIT').found['article-2']?.duplicateOf).toBe('x')
  })

  it('leaves nothing to undo where it was refused', () => {
    const history: EditHistory = { present: opened, past: [] }
    expect(corrected(history, leaveOut(opened, 1, 2))).toBe(history)
    expect(corrected(history, leaveOut(opened, 0, 1)).past).toEqual([opened])
  })

  it('marks what is printed twice, in two blocks or in two lines of one', () => {
    const text = new TextIndex('A boat\nA  boat\nA pier')
    const [a, b, c] = [
      { start: 0, end: 6 },
      { start: 7, end: 14 },
      { start: 15, end: 21 },
    ]
    expect([0, 1, 2].map((n) => isPrintedTwice(text, [a, b, c], n))).toEqual([true, true, false])
    expect(isPrintedTwice(text, [{ start: 0, end: 14 }, c], 0)).toBe(true)
  })
})

const line = fc.constantFrom(
  'A Bridge for the Winter Closes',
  'Tern Bay Courier, by Odalys Fenwright, Oct. 3, 2025:',
  'The council 🌉 has decided to close the bridge to all traffic from the first of November, it said.',
  'Not one of those four boats has been ordered so far.',
  'Read more at Coast Lantern',
  'Also see:',
  '-----',
  'https://example.org/a',
  '  \u00a0',
  '',
)
const sources = fc.array(line, { minLength: 1, maxLength: 30 }).map((all) => all.join('\n'))
const step = fc.record({
  what: fc.constantFrom('split', 'join', 'move', 'leaveOut', 'takeBack', 'kind', 'undo'),
  a: fc.nat(40),
  b: fc.nat(40),
  kind: fc.constantFrom(...blockKinds),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

describe('any sequence of corrections', () => {
  it('keeps every line that is not blank in one block, and every article fit to be imported', () => {
    fc.assert(
      fc.property(sources, fc.array(step, { maxLength: 25 }), (text, steps) => {
        const all = linesOf(text)
        let history = historyOf(text)
        for (const one of steps) history = taken(history, one, all)
        const { present } = history
        expect(linesWithin(present, text)).toEqual(
          all.filter(({ blank }) => !blank).map(({ start }) => start),
        )
        for (const article of articlesOf(present))
          expect(() => composeArticle(text, all, article)).not.toThrow()
      }),
    )
  })

  it('keeps the blocks of an article together, with at most one headline', () => {
    fc.assert(
      fc.property(sources, fc.array(step, { maxLength: 25 }), (text, steps) => {
        let history = historyOf(text)
        for (const one of steps) history = taken(history, one, linesOf(text))
        const articles = articlesOf(history.present)
        expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length)
        for (const { id, blocks } of articles) {
          expect(history.present.found[id]).toBeDefined()
          expect(blocks.filter(({ kind }) => kind === 'HEADLINE').length).toBeLessThanOrEqual(1)
        }
        expect(shownBlocks(history.present).map(({ start }) => start)).toEqual(
          history.present.blocks.map(({ start }) => start),
        )
      }),
    )
  })

  it('is undone step by step, back to what the splitter found', () => {
    fc.assert(
      fc.property(sources, fc.array(step, { maxLength: 25 }), (text, steps) => {
        let history = historyOf(text)
        const first = history.present
        for (const one of steps.filter(({ what }) => what !== 'undo')) {
          const before = history
          history = taken(history, one, linesOf(text))
          if (history !== before) expect(undone(history)).toEqual(before)
        }
        while (history.past.length > 0) history = undone(history)
        expect(history.present).toBe(first)
      }),
    )
  })
})

function historyOf(text: string): EditHistory {
  return { present: editPreview(text, splitCompilation(text, [])), past: [] }
}

function taken(
  history: EditHistory,
  { what, a, b, kind }: Step,
  all: ReturnType<typeof linesOf>,
): EditHistory {
  if (what === 'undo') return undone(history)
  const { present } = history
  const articles = articlesOf(present)
  const id = articles[a % Math.max(articles.length, 1)]?.id ?? ''
  const block = a % Math.max(present.blocks.length, 1)
  const next = {
    split: () =>
      splitAt(
        present,
        all.filter(({ blank }) => !blank),
        a * 31 + b,
      ),
    join: () => joinWithPrevious(present, id),
    move: () => moveBoundary(present, id, b),
    leaveOut: () => leaveOut(present, Math.min(block, b), Math.max(block, b)),
    takeBack: () => takeBack(present, block),
    kind: () => setKind(present, block, kind),
  }[what]()
  return corrected(history, next)
}

function linesWithin({ blocks }: EditPreview, text: string): number[] {
  const all = linesOf(text).filter(({ blank }) => !blank)
  return blocks.flatMap((block) =>
    all.filter(({ start, end }) => block.start <= start && end <= block.end).map(({ start }) => start),
  )
}

function fail(): never {
  throw new Error('not found')
}
