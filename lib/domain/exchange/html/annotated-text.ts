/** The text of the HTML file with its marks, a row per block: the words at the left, the notes of its passages beside. */

import { labelWords } from '../../codebook/codebook-words'
import type { Label } from '../../codebook/labels'
import type { BlockKind } from '../../text/block'
import { langOf } from '../../text/language'
import { TextIndex } from '../../text/text-index'
import { type AnnotatedBlock, annotatedBlocks, type Passage, type Segment } from '../annotated-blocks'
import { documentWords as words } from '../document-words'
import type { ExportedLayer } from '../exported-layer'
import { flagOf, passageNote } from '../passage-note'
import { html, type Markup } from './markup'

/** The class that gives a label its look in the reader, and so here. */
export const looks: Record<Label, string> = {
  SOURCED_FACT: 'tag-s',
  UNVERIFIED_CLAIM: 'tag-u',
  OPINION: 'tag-o',
}

export function annotatedText(layer: ExportedLayer): Markup {
  const index = new TextIndex(layer.revision.text)
  const rows = annotatedBlocks(layer).map((block) => rowOf(block, index))
  return html`<section class="text" aria-label="${words.text}"${languageOf(layer)}>${rows}</section>`
}

/** An address that a browser may follow; anything else is printed only. */
export function linked(address: string, name: string): Markup {
  if (!/^https?:\/\//i.test(address)) return html`${name}`
  return html`<a href="${address}" rel="noopener noreferrer">${name}</a>`
}

function languageOf({ article: { language } }: ExportedLayer): Markup | null {
  const lang = langOf(language)
  return lang ? html` lang="${lang}"` : null
}

function rowOf(block: AnnotatedBlock, index: TextIndex): Markup {
  const notes = block.starting.map((passage) => noteOf(passage, index))
  const list =
    notes.length > 0 ? html`<ol class="notes" lang="en" aria-label="${words.notes}">${notes}</ol>` : null
  return html`<div class="row">${elementOf(block, drawn(block.segments, 0, block))}${list}</div>\n`
}

function elementOf({ kind, lines }: AnnotatedBlock, content: Markup[]): Markup {
  const name = lines > 1 ? `block d${lines}` : 'block'
  const tag = elements[kind] ?? 'p'
  if (tag === 'h2') return html`<h2 class="${name}" data-kind="${kind}" dir="auto">${content}</h2>`
  if (tag === 'h3') return html`<h3 class="${name}" data-kind="${kind}" dir="auto">${content}</h3>`
  if (tag === 'blockquote')
    return html`<blockquote class="${name}" data-kind="${kind}" dir="auto">${content}</blockquote>`
  return html`<p class="${name}" data-kind="${kind}" dir="auto">${content}</p>`
}

const elements: Partial<Record<BlockKind, 'h2' | 'h3' | 'blockquote'>> = {
  HEADLINE: 'h2',
  HEADING: 'h3',
  QUOTE: 'blockquote',
}

/** Neighbouring stretches that one passage holds at this depth are one element, and what nests in it is drawn inside. */
function drawn(segments: readonly Segment[], depth: number, block: AnnotatedBlock): Markup[] {
  const parts: Markup[] = []
  for (let from = 0; from < segments.length; ) {
    const passage = segments[from]?.open[depth]
    let to = from + 1
    while (to < segments.length && segments[to]?.open[depth] === passage && passage) to++
    const inside = segments.slice(from, to)
    parts.push(passage ? markOf(passage, inside, depth, block) : html`${inside.map(({ text }) => text)}`)
    from = to
  }
  return parts
}

function markOf(passage: Passage, inside: readonly Segment[], depth: number, block: AnnotatedBlock): Markup {
  const { number, label, start, end, slot } = passage
  const look = looks[label]
  const deeper = passage.depth > 0 ? ` tag-d${passage.depth}` : ''
  const name = labelWords[label].name.toLowerCase()
  const begins = start >= block.start
  const ends = end <= block.end
  const id = begins ? html` id="p${number}"` : null
  const flag = begins
    ? html`<span class="flag ${look}${slot > 0 ? ` flag-${Math.min(slot, 2)}` : ''}" data-letter="${flagOf(passage)}" data-spoken="${words.start(name, number)}"></span>`
    : null
  const last = ends
    ? html`<span class="spoken" data-spoken="${words.end(name, number)}"></span><a class="ref" href="#n${number}" data-number="${number}" aria-label="${words.note(number)}"></a>`
    : null
  return html`${flag}<mark class="tag ${look}${deeper}"${id} data-label="${label}">${drawn(inside, depth + 1, block)}</mark>${last}`
}

function noteOf(passage: Passage, index: TextIndex): Markup {
  const { what, more, link } = passageNote(passage, index)
  const { number, label } = passage
  const rest = more ? html`<p><bdi>${more}</bdi></p>` : null
  const address = link ? html`<p>${linked(link, link)}</p>` : null
  return html`<li class="note" id="n${number}"><a href="#p${number}" aria-label="${words.passage(number)}">${number}</a><span><span class="chip ${looks[label]}" title="${labelWords[label].name}">${flagOf(passage)}</span></span><div><strong><bdi>${what}</bdi></strong>${rest}${address}</div></li>`
}
