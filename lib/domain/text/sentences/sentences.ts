import { type Block, isBodyKind, isSplitIntoSentences } from '../block'
import { widenToCharacters } from '../character'
import type { Span } from '../span'
import { TextIndex } from '../text-index'
import { isVisible, whiteSpaceAround } from '../white-space'
import { segmentsOf } from './segment'

/** A sentence: its span (code points), the index of its block, and whether it must be read and enters agreement. */
export type Sentence = Span & { block: number; body: boolean }

/**
 * The sentences of every block in text order, as Intl.Segmenter finds them and {@link isWithinSentence} mends them,
 * without the white space round them. A hard break alone ends no sentence, but a line that is only a URL is one unit,
 * as is a whole LINK_LIST, BYLINE, DATELINE or CREDIT. Every visible character of a block is in exactly one sentence.
 * ICU decides details: compute them once, at import, and store them.
 */
export function splitSentences(text: string, blocks: readonly Block[]): Sentence[] {
  const index = new TextIndex(text)
  return blocks.flatMap((block, n) => {
    const offset = index.toUtf16(block.start)
    const content = text.slice(offset, index.toUtf16(block.end))
    const ends = isSplitIntoSentences(block.kind) ? sentenceEnds(content) : [content.length]
    const body = isBodyKind(block.kind)
    return visibleSpans(content, ends).map(({ from, to }) => ({
      ...widenToCharacters(index, {
        start: index.toCodePoint(offset + from),
        end: index.toCodePoint(offset + to),
      }),
      block: n,
      body,
    }))
  })
}

function visibleSpans(content: string, ends: number[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = []
  let start = 0
  for (const end of ends) {
    const { before, after } = whiteSpaceAround(content.slice(start, end))
    if (isVisible(content.slice(start, end))) spans.push({ from: start + before, to: end - after })
    start = end
  }
  return spans
}

/** Where the sentences of a block end, in UTF-16 units: lines that are URLs stand alone, the others run on. */
function sentenceEnds(content: string): number[] {
  const ends: number[] = []
  let start = 0
  let lineStart = 0
  for (const line of content.split('\n')) {
    const lineEnd = lineStart + line.length
    if (/^(?:https?:\/\/|www\.)\S+$/i.test(line.trim())) {
      ends.push(...proseEnds(content, start, lineStart), lineEnd)
      start = lineEnd
    }
    lineStart = lineEnd + 1
  }
  return ends.concat(proseEnds(content, start, content.length))
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Two sentences without a space between them, as re-posted texts have them: "civilians.According". */
const missingSpace = /(?<=\p{Ll}{2}[.!?][”’»]?)(?=\p{Lu}\p{Ll})/gu

function proseEnds(content: string, from: number, to: number): number[] {
  if (from === to) return []
  // The segmenter would end a sentence at every hard break.
  const prose = content.slice(from, to).replaceAll('\n', ' ')
  const found = new Set([...prose.matchAll(missingSpace)].map((match) => match.index))
  for (const { to } of segmentsOf(segmenter, prose)) found.add(to)
  const places = [...found].sort((a, b) => a - b)

  const ends: number[] = []
  let hasWords = false
  let start = 0
  for (const place of places) {
    hasWords ||= !isBare(prose.slice(start, place))
    start = place
    if (place < prose.length && (!hasWords || isWithinSentence(prose, place))) continue
    ends.push(from + place)
    hasWords = false
  }
  return ends
}

/** Marks alone, or the number of a list's item: they belong to the sentence that follows. */
function isBare(piece: string): boolean {
  return /^[^\p{L}\p{N}]*(?:\p{N}{1,3}\.\s+)?$/u.test(piece)
}

const titles =
  'Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Rev|Fr|Hon|St|Gen|Lt|Col|Maj|Brig|Sgt|Capt|Cpl|Cmdr|Cdr|Adm|Sen|Rep|Gov|Pres|Amb|Atty|Supt|vs|v|cf|approx|esp'
const months = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|No|Nos|pp?|Art|Sec|Vol|Fig'
const title = new RegExp(`(?<![\\p{L}\\p{N}])(?:${titles})\\.\\s+$`, 'u')
const month = new RegExp(`(?<![\\p{L}\\p{N}])(?:${months})\\.\\s+$`, 'u')
/** "George W. " and "U.S. ": a capital and a stop, which may also end a sentence. */
const initials = /(?:(?<![\p{L}\p{N}])\p{Lu}\.)+\s+$/u
const opener =
  /^(?:The|A|An|In|On|At|By|For|From|But|And|Or|So|If|As|It|Its|He|His|She|Her|They|Their|We|Our|I|You|This|That|These|Those|There|Then|When|While|Where|What|Who|Why|How|However|Although|Though|Since|After|Before|According|Also|Both|Some|Many|Most|Such|Another|Last|Now|Not|No)\b/u
/** How much of the text round a place decides whether it is inside a sentence, in UTF-16 units. */
const REACH = 60

/**
 * Whether the place the segmenter found is none: what follows starts in lower case, or what precedes is an
 * abbreviation that asks for more, or it lies inside a URL or an address, or only marks follow.
 */
function isWithinSentence(prose: string, place: number): boolean {
  const before = prose.slice(Math.max(0, place - REACH), place)
  const after = prose.slice(place, place + REACH)
  const token = `${/\S*$/.exec(before)?.[0] ?? ''}${/^\S*/.exec(after)?.[0] ?? ''}`
  if (!/\s$/.test(before) && /:\/\/|^www\.|@/i.test(token)) return true
  if (/^[^\p{L}\p{N}]*\p{Ll}/u.test(after) || title.test(before)) return true
  if (month.test(before) && /^\p{N}/u.test(after)) return true
  return initials.test(before) && /^\p{Lu}/u.test(after) && !opener.test(after)
}
