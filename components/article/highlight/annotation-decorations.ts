import { Decoration } from '@tiptap/pm/view'
import { cardId, labelMarks, markId, type ReaderAnnotation } from '../reader-annotation'
import type { BlockRange } from '../text-positions'

/** Where and how one annotation is to be drawn, everything that depends on its neighbours included. */
export type Placement = {
  /** Its pieces, block by block, in the sections drawn so far. */
  ranges: readonly BlockRange[]
  /** Whether its true start and end lie in those sections. */
  startsHere: boolean
  endsHere: boolean
  /** How many passages of its layer hold it. */
  depth: number
  /** How many flags stand at the same place before its own. */
  slot: number
  /** Position at which something else first splits it: its id may stand on the part before only. */
  cut: number | null
  /** The number of the sentence in which it starts. */
  number: number | null
  /** On which line the compared reading is drawn, from 0; null for the layer that counts. */
  lane: number | null
  /** Whether readings are compared, so that the layer that counts is tint only. */
  compared: boolean
  /** Whether the page has a card about each annotation. */
  hasCards: boolean
}

/** The decorations of one annotation: a `mark` of its own per piece, its flag and what a screen reader says around it. */
export function annotationDecorations(annotation: ReaderAnnotation, place: Placement): Decoration[] {
  const decorations = markDecorations(annotation, place)
  if (place.lane !== null) return decorations
  const first = place.ranges[0]
  const last = place.ranges.at(-1)
  if (first && place.startsHere) decorations.push(startWidget(annotation, place, first.from))
  if (last && place.endsHere) decorations.push(endWidget(annotation, place, last.to))
  return decorations
}

/** The number of a sentence, in the gutter at the line where the sentence starts; found by the sentence's offset. */
export function sentenceNumber(position: number, offset: number, number: number): Decoration {
  const draw = () => {
    const element = document.createElement('span')
    element.className = 'sentence-number'
    element.setAttribute('aria-hidden', 'true')
    element.dataset.sentence = String(offset)
    const printed = document.createElement('i')
    printed.dataset.printed = String(number)
    element.append(printed)
    return element
  }
  return Decoration.widget(position, draw, { side: 0, raw: true, key: `n${number}`, ignoreSelection: true })
}

function markDecorations(annotation: ReaderAnnotation, place: Placement): Decoration[] {
  const attributes = {
    nodeName: 'mark',
    class: markClasses(annotation, place),
    'data-annotation': annotation.id,
    ...(annotation.lane && { 'data-lane': annotation.lane.name }),
  }
  const named = {
    ...attributes,
    id: markId(annotation.id),
    ...(place.hasCards && { 'aria-details': cardId(annotation.id) }),
  }
  return place.ranges.flatMap(({ from, to }, i) => {
    if (i > 0 || !place.startsHere) return Decoration.inline(from, to, attributes)
    const cut = place.cut !== null && place.cut > from && place.cut < to ? place.cut : to
    const head = Decoration.inline(from, cut, place.lane === null ? named : attributes)
    return cut < to ? [head, Decoration.inline(cut, to, attributes)] : head
  })
}

function markClasses(annotation: ReaderAnnotation, place: Placement): string {
  const classes = ['tag', labelMarks[annotation.label].className]
  if (place.lane !== null) classes.push('tag-lane', `tag-lane-${Math.min(place.lane, 2)}`)
  else if (place.compared) classes.push('tag-settled')
  else if (place.depth > 0) classes.push(`tag-d${Math.min(place.depth, 2)}`)
  if (annotation.origin === 'suggestion') classes.push('tag-ghost')
  return classes.join(' ')
}

function startWidget(annotation: ReaderAnnotation, place: Placement, position: number): Decoration {
  const text = flagText(annotation)
  const spoken = `, ${spokenName(annotation, place)}, `
  const classes = ['flag', labelMarks[annotation.label].className]
  if (place.slot > 0) classes.push(`flag-${Math.min(place.slot, 2)}`)
  if (annotation.origin === 'suggestion') classes.push('flag-ghost')
  const draw = () => {
    const element = spokenText(spoken, classes.join(' '))
    element.dataset.letter = text
    return element
  }
  return Decoration.widget(position, draw, {
    side: 1 + place.depth,
    raw: true,
    ignoreSelection: true,
    key: `s${annotation.id} ${text}${spoken}${classes.join(' ')}`,
  })
}

function endWidget(annotation: ReaderAnnotation, place: Placement, position: number): Decoration {
  const spoken = `, end of ${spokenName(annotation, place)}, `
  return Decoration.widget(position, () => spokenText(spoken, 'spoken'), {
    side: -1 - place.depth,
    raw: true,
    ignoreSelection: true,
    key: `e${annotation.id} ${spoken}`,
  })
}

function spokenName(annotation: ReaderAnnotation, place: Placement): string {
  const words = labelMarks[annotation.label].words
  const name = place.number === null ? words : `${words} ${place.number}`
  return annotation.origin === 'suggestion' ? `suggested ${name}` : name
}

function flagText(annotation: ReaderAnnotation): string {
  const { letter } = labelMarks[annotation.label]
  if (annotation.origin === 'suggestion') return `${letter}?`
  if (annotation.incomplete) return `${letter}…`
  return annotation.origin === 'final' ? `${letter}✓` : letter
}

/** Printed by the style sheet: Chromium starts no selection beside text that cannot be selected. */
function spokenText(text: string, className: string): HTMLElement {
  const element = document.createElement('span')
  element.className = className
  element.dataset.spoken = text
  return element
}
