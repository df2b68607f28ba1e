import { labelSentences } from '../agreement/sentence-agreement'
import type { LabelledSpan } from '../annotation/annotation'
import { type Coverage, coverage } from '../annotation/layer'
import type { Tagging } from '../codebook/attributes'
import { type Holder, type Label, labels, type Reason, type SourceType } from '../codebook/labels'
import { relayChain } from '../codebook/relay-chain'
import type { Span } from '../text/span'

/** What shares may be counted in. */
export const reportUnits = ['passages', 'words', 'sentences'] as const
export type ReportUnit = (typeof reportUnits)[number]

export type LabelCounts = Record<Label, number>

/** How many of each there are; what there is none of has no entry. */
export type Tally<Key extends string> = Partial<Record<Key, number>>

/** Who is cited in an article's sourced facts, and in how many of them. */
export type CitedSource = { name: string; type: SourceType | null; passages: number }

/** What a signed article brings to its outlet's report: of passages of the body, each once, nested or not. */
export type ArticleCounts = Record<ReportUnit, LabelCounts> & {
  bodyWords: number
  taggedWords: number
  /** Passages in headline, deck and captions, which are in no share. */
  elsewhere: number
  holders: Tally<Holder>
  reasons: Tally<Reason>
  /** Of the sourced facts */
  sourceTypes: Tally<SourceType>
  /** Of the sourced facts: through how many hands they came, 0 for what the outlet saw itself */
  hops: Tally<string>
  /** Passages of any label that rest on somebody unnamed */
  anonymous: number
  sources: CitedSource[]
}

/**
 * What the readings before it said of the same body: tables of whole numbers by which articles' agreement can be pooled.
 * `confusion` is of positions and `sentences` of body sentences, each as `Agreement.confusion`; `units` holds the
 * `squares` and the `markedSquares` of `UnitTally`; `settled` how many passages of the final layer every reading had, and
 * how many it has.
 */
export type AgreementCounts = { readers: number } & Record<
  'confusion' | 'sentences' | 'units' | 'settled',
  number[][]
>

type Passage = Span & Tagging & { id: string }

/**
 * Counts a final layer. A word counts for the label at its first code point, a sentence for the label of most of it.
 *
 * @param sentences of the revision, with whether they are of the body
 * @param bodyWords the words of the body blocks, in code points and text order
 */
export function countArticle(
  layer: readonly Passage[],
  sentences: readonly (Span & { body: boolean })[],
  bodyWords: readonly Span[],
): ArticleCounts {
  const body = layer.filter(isOfBody)
  const words: Coverage = coverage(layer, sentences, bodyWords)
  const labelled = labelSentences(
    [...layer],
    sentences.filter((sentence) => sentence.body),
  )
  return {
    passages: byLabel(body.map(({ label }) => label)),
    words: words.byLabel,
    sentences: byLabel(labelled.filter((label) => label !== null)),
    bodyWords: words.words,
    taggedWords: words.tagged,
    elsewhere: layer.length - body.length,
    ...attributesOf(body),
  }
}

/** How many passages of the body stand in the final layer as every reading had them, of how many in all. */
export function countAlike(layer: readonly Passage[], readings: readonly LabelledSpan[][]): [number, number] {
  const found = readings.map((reading) => new Set(reading.map(placeOf)))
  const body = layer.filter(isOfBody)
  const alike = body.filter((passage) => found.every((places) => places.has(placeOf(passage))))
  return [alike.length, body.length]
}

function placeOf({ start, end, label }: LabelledSpan): string {
  return `${start} ${end} ${label}`
}

function isOfBody({ attributes }: Passage): boolean {
  return (attributes.location ?? 'BODY') === 'BODY'
}

function attributesOf(body: readonly Passage[]) {
  const sourced = body.flatMap((one) => (one.label === 'SOURCED_FACT' ? [one.attributes] : []))
  const isAnonymous = ({ label, attributes }: Passage) =>
    label !== 'OPINION' && 'source' in attributes && attributes.source?.type === 'ANONYMOUS'
  return {
    holders: tally(body.map((one) => (one.label === 'OPINION' ? one.attributes.holder : undefined))),
    reasons: tally(body.map((one) => (one.label === 'UNVERIFIED_CLAIM' ? one.attributes.reason : undefined))),
    sourceTypes: tally(sourced.map(({ source }) => source?.type)),
    hops: tally(sourced.map(hopsOf)),
    anonymous: body.filter(isAnonymous).length,
    sources: citedSources(sourced),
  }
}

type Sourced = Extract<Tagging, { label: 'SOURCED_FACT' }>['attributes']

function hopsOf(attributes: Sourced): string | undefined {
  if (attributes.source?.type === 'OWN_REPORTING') return '0'
  const { length } = relayChain(attributes)
  return length > 0 ? String(length) : undefined
}

function citedSources(sourced: readonly Sourced[]): CitedSource[] {
  const found = new Map<string, CitedSource>()
  for (const { source } of sourced) {
    if (!source?.name) continue
    const known = found.get(source.name)
    if (known) known.passages++
    else found.set(source.name, { name: source.name, type: source.type ?? null, passages: 1 })
  }
  return [...found.values()].sort((a, b) => b.passages - a.passages || (a.name < b.name ? -1 : 1))
}

function byLabel(of: readonly Label[]): LabelCounts {
  const counts: LabelCounts = { SOURCED_FACT: 0, UNVERIFIED_CLAIM: 0, OPINION: 0 }
  for (const label of of) counts[label]++
  return counts
}

function tally<Key extends string>(of: readonly (Key | undefined)[]): Tally<Key> {
  const counts: Tally<Key> = {}
  for (const key of of) if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** All that was counted, whatever its label. */
export function totalOf(counts: LabelCounts): number {
  return labels.reduce((sum, label) => sum + counts[label], 0)
}
