import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { type BlockKind, blockKinds, isBodyKind } from '../block'
import { checkSpan } from '../check-span'
import { composeText, plainBlocks } from '../compose-text'
import { normaliseText } from '../normalise-text'
import { richText } from '../rich-text.arbitrary'
import { TextIndex } from '../text-index'
import { isVisible } from '../white-space'
import { splitSentences } from './sentences'

const compose = (source: string, kind: BlockKind = 'PARAGRAPH') =>
  composeText(
    source,
    plainBlocks(source).map((span) => ({ ...span, kind })),
  )

const sentencesOf = (source: string, kind?: BlockKind): string[] => {
  const { text, blocks } = compose(source, kind)
  const index = new TextIndex(text)
  return splitSentences(text, blocks).map(({ start, end }) => index.slice(start, end))
}

describe('splitSentences', () => {
  test.each([
    ['titles', 'He met Mr. Mansoor. Maj. Gen. Saeed came.', ['He met Mr. Mansoor.', 'Maj. Gen. Saeed came.']],
    [
      'months with a day',
      'By A. Mora, Sept. 12, 2017: it rained.',
      ['By A. Mora, Sept. 12, 2017: it rained.'],
    ],
    ['months at the end', 'It began last Sept. The war ended.', ['It began last Sept.', 'The war ended.']],
    ['initials', 'Then George W. Bush spoke. He left.', ['Then George W. Bush spoke.', 'He left.']],
    ['countries before a name', 'The U.S. Army came. It left.', ['The U.S. Army came.', 'It left.']],
    [
      'countries at the end',
      'They live in the U.S. The army left.',
      ['They live in the U.S.', 'The army left.'],
    ],
    [
      'host names',
      'See tribune.com.pk for more. It is free.',
      ['See tribune.com.pk for more.', 'It is free.'],
    ],
    ['addresses', 'See http://a.b/?C=d&E=F!G. It is free.', ['See http://a.b/?C=d&E=F!G.', 'It is free.']],
    [
      'questions inside',
      '“Why now?” he asked. “Now!” she said.',
      ['“Why now?” he asked.', '“Now!” she said.'],
    ],
    [
      'closing quotes',
      'He said “No.” She said "Yes." Both left.',
      ['He said “No.”', 'She said "Yes."', 'Both left.'],
    ],
    [
      'a missing space',
      'of civilians.According to Mr. X it did.',
      ['of civilians.', 'According to Mr. X it did.'],
    ],
    ['a missing space after a quote', 'he said.”According to him.', ['he said.”', 'According to him.']],
    ['words run together', 'Hakimullah Mehsudreportedly died.', ['Hakimullah Mehsudreportedly died.']],
    ['numbering', '1. First point. 2. Second.', ['1. First point.', '2. Second.']],
    ['numbers', 'It fell 3.5 percent. It rose.', ['It fell 3.5 percent.', 'It rose.']],
    ['marks alone', 'It rained. * * * It shone.', ['It rained.', '* * * It shone.']],
    ['ellipses', 'It rained . . . and shone.', ['It rained . . . and shone.']],
    ['no-break spaces', '\u00a0It rained.\u00a0 It shone.\u00a0', ['It rained.', 'It shone.']],
    ['other scripts', '彼は言った。雨だ。', ['彼は言った。', '雨だ。']],
  ])('are right about %s', (_, source, expected) => {
    expect(sentencesOf(source)).toEqual(expected)
  })

  test('run over a hard break but not over the end of a block', () => {
    expect(sentencesOf('It rained in\nKarachi all day. It\nshone.\n\nthen night came')).toEqual([
      'It rained in\nKarachi all day.',
      'It\nshone.',
      'then night came',
    ])
  })

  test('leave a line that is only a URL whole and by itself', () => {
    expect(
      sentencesOf('Read this\n http://a.b/?p=4593&Q=R!X \nand that. See www.c.d for all.\nWWW.c.d/?E'),
    ).toEqual(['Read this', 'http://a.b/?p=4593&Q=R!X', 'and that.', 'See www.c.d for all.', 'WWW.c.d/?E'])
  })

  test.each(['LINK_LIST', 'BYLINE', 'DATELINE', 'CREDIT'] as const)('keep a %s in one piece', (kind) => {
    expect(sentencesOf('One. Two.\nhttp://a.b\nThree. ', kind)).toEqual(['One. Two.\nhttp://a.b\nThree.'])
  })

  test('stand at their code points and name their block and whether it is body', () => {
    const text = '👍 Up. Down.\nBy X'
    const blocks = [
      { start: 0, end: 11, kind: 'PARAGRAPH' },
      { start: 12, end: 16, kind: 'BYLINE' },
    ] as const
    expect(splitSentences(text, [...blocks])).toEqual([
      { start: 0, end: 5, block: 0, body: true },
      { start: 6, end: 11, block: 0, body: true },
      { start: 12, end: 16, block: 1, body: false },
    ])
  })

  test('are in order, can each be annotated, and together hold all that can be seen', () => {
    fc.assert(
      fc.property(richText, fc.constantFrom(...blockKinds), (raw, kind) => {
        const source = normaliseText(raw).text
        fc.pre(isVisible(source))
        const { text, blocks } = compose(source, kind)
        const index = new TextIndex(text)
        let last = 0
        for (const sentence of splitSentences(text, blocks)) {
          expect(isVisible(index.slice(last, sentence.start))).toBe(false)
          expect(checkSpan(index, sentence)).not.toMatch(/^[^\S\n]+$/)
          const block = blocks[sentence.block]
          expect(block && block.start <= sentence.start && sentence.end <= block.end).toBe(true)
          expect(sentence.body).toBe(isBodyKind(kind))
          last = sentence.end
        }
        expect(isVisible(index.slice(last, index.length))).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})

const unicodeTests = '../shared/data/unicode/SentenceBreakTest.txt'
const seed = '../shared/data/seed/compilation.txt'

describe("Unicode's own sentence break tests", () => {
  beforeEach(({ skip }) => skip(!existsSync(unicodeTests), `${unicodeTests} is not here`))

  test('show no break where Unicode has none', () => {
    const lines = readFileSync(unicodeTests, 'utf8').split('\n')
    let compared = 0
    for (const line of lines) {
      const tokens = line.replace(/#.*/, '').trim().split(/\s+/).filter(Boolean)
      const pieces: string[] = []
      for (let i = 0; i + 1 < tokens.length; i += 2) {
        const character = String.fromCodePoint(Number.parseInt(tokens[i + 1] ?? '', 16))
        if (tokens[i] === '÷') pieces.push(character)
        else pieces.push((pieces.pop() ?? '') + character)
      }
      const text = pieces.join('')
      // A block holds no such separators but the hard break, which is not a separator here.
      if (text === '' || /[\r\n\u0085\u2028\u2029]/.test(text) || !isVisible(text)) continue
      const index = new TextIndex(text)
      const starts = splitSentences(text, [{ start: 0, end: index.length, kind: 'PARAGRAPH' }])
      const allowed = new Set<string>()
      for (let n = 0; n < pieces.length; n++) allowed.add(pieces.slice(n).join('').trimStart())
      for (const { start } of starts) expect(allowed).toContain(index.slice(start, index.length).trimStart())
      compared++
    }
    expect(compared).toBeGreaterThan(200)
  })
})

describe('the sentences of a real compilation', () => {
  beforeEach(({ skip }) => skip(!existsSync(seed), `${seed} is not here`))
  const sentences = existsSync(seed) ? sentencesOf(normaliseText(readFileSync(seed, 'utf8')).text) : []

  test('never end after a title, a month with a day or an initial', () => {
    expect(sentences.filter((sentence) => /\b(?:Mr|Maj|Gen|Sept?)\.$/.test(sentence))).toEqual([])
  })

  test('never begin in lower case but where a block does', () => {
    const { text, blocks } = compose(normaliseText(readFileSync(seed, 'utf8')).text)
    const index = new TextIndex(text)
    const inside = splitSentences(text, blocks).filter(
      ({ start, block }) => start > (blocks[block]?.start ?? 0),
    )
    const quotes = inside.map(({ start, end }) => index.slice(start, end))
    expect(quotes.filter((quote) => /^\p{Ll}/u.test(quote) && !/^https?:/.test(quote))).toEqual([])
  })

  test('end where a space is missing, and nothing of the text is repaired', () => {
    expect(sentences.some((sentence) => sentence.endsWith('of civilians.'))).toBe(true)
    expect(sentences.some((sentence) => sentence.includes('Mehsudreportedly'))).toBe(true)
    expect(sentences.some((sentence) => sentence.includes('tribune.com.pk'))).toBe(true)
  })
})
