/** One layer of one revision as a W3C Web Annotation collection (Recommendation of 23 February 2017), page embedded. */
import type { Annotation } from '../annotation/annotation'
import { compareSigned } from '../integrity/bundle'
import { assertJson, canonicalJson } from '../integrity/canonical-json'
import { fingerprint } from '../integrity/digest'
import { describePassage } from '../text/selectors'
import { TextIndex } from '../text/text-index'

export type WebAnnotationInput = {
  article: {
    id: string
    outlet: string
    title: string
    bylines: string[]
    /** As printed: a date, a month or a year. */
    publishedAt: string | null
    url: string | null
    republishedBy: string | null
    isExcerpt: boolean
    rights: 'FULL_TEXT' | 'QUOTES_ONLY' | 'UNKNOWN'
  }
  revision: { id: string; number: number; sha256: string; text: string }
  /** The codebook's version. */
  codebook: string
  /** The final layer, or one reading by its letter. */
  layer: { kind: 'FINAL' } | { kind: 'READING'; letter: string }
  /** The names of who made the layer, where they are disclosed; else people appear by role and letter alone. */
  makers?: string[]
  annotations: Annotation[]
  signOff: { digest: string; signedAt: string } | null
  /** The signed article was reopened: what is exported may change. */
  beingRevised: boolean
  /** One person alone read, settled or signed it. */
  singleReader: boolean
}

/**
 * The layer as an AnnotationCollection. Positions are code points of the revision's text, as the recommendation
 * demands; each passage also carries its quote with context, and the digest of the text it stands in. Label and
 * attributes are two textual bodies: the label as a tag, the attributes as RFC 8785 JSON text. What the recommendation
 * has no word for stands under terms of the collection's own context. Notes are left out. No clock enters: the same
 * input gives the same collection.
 */
export function toAnnotationCollection(input: WebAnnotationInput): object {
  const { article, revision, annotations } = input
  const { text: _, ...facts } = revision
  const { id, ...metadata } = article
  const index = new TextIndex(revision.text)
  const collection = `${sourceOf(input)}-${layerName(input).replace(' ', '-')}`
  const items = [...annotations]
    .sort(compareSigned)
    .map((annotation) => toAnnotation(annotation, index, input))
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', ownTerms],
    id: collection,
    type: 'AnnotationCollection',
    label: `${article.title} (${article.outlet}), ${layerName(input)}`,
    article: { id: `urn:uuid:${id}`, ...metadata },
    revision: { ...facts, id: `urn:uuid:${revision.id}`, length: index.length },
    codebook: input.codebook,
    layer: layerName(input),
    offsetUnit: 'Unicode code points, end exclusive',
    signOff: signOffOf(input),
    remarks: remarksOf(input),
    total: items.length,
    first: { id: `${collection}-page-1`, type: 'AnnotationPage', partOf: collection, startIndex: 0, items },
  }
}

/** The collection as a file: UTF-8 JSON, always the same bytes for the same input. */
export function serializeWebAnnotation(input: WebAnnotationInput): string {
  return `${JSON.stringify(toAnnotationCollection(input), null, 2)}\n`
}

// JSON literals, because inside them the recommendation's own terms (`rights`, `id` …) would mean something else.
const jsonTerm = (name: string) => ({ '@id': `sourcemark:${name}`, '@type': '@json' })
const ownTerms = {
  '@version': 1.1,
  sourcemark: 'urn:sourcemark:terms:1:',
  article: jsonTerm('article'),
  revision: jsonTerm('revision'),
  signOff: jsonTerm('signOff'),
  remarks: jsonTerm('remarks'),
  codebook: 'sourcemark:codebook',
  layer: 'sourcemark:layer',
  offsetUnit: 'sourcemark:offsetUnit',
  sha256: 'sourcemark:sha256',
  TextState: 'sourcemark:TextState',
}

function toAnnotation(annotation: Annotation, index: TextIndex, input: WebAnnotationInput): object {
  const { position, quote } = describePassage(index, annotation)
  return {
    id: `urn:uuid:${annotation.id}`,
    type: 'Annotation',
    motivation: 'classifying',
    creator: creatorOf(input),
    body: bodiesOf(annotation),
    target: {
      type: 'SpecificResource',
      source: sourceOf(input),
      state: {
        id: `urn:sha256:${input.revision.sha256}`,
        type: 'TextState',
        sha256: input.revision.sha256,
      },
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', ...position },
      ],
    },
  }
}

function bodiesOf({ label, attributes }: Annotation): object[] {
  assertJson(attributes)
  const tag = { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: label }
  if (Object.keys(attributes).length === 0) return [tag]
  const value = canonicalJson(attributes)
  return [tag, { type: 'TextualBody', purpose: 'describing', format: 'application/json', value }]
}

function sourceOf({ article, revision }: WebAnnotationInput): string {
  return `urn:uuid:${article.id}#revision-${revision.number}`
}

function layerName({ layer }: WebAnnotationInput): string {
  return layer.kind === 'FINAL' ? 'final' : `reading ${layer.letter}`
}

/** One person, or the list of those who settled the layer together. */
function creatorOf({ layer, makers = [] }: WebAnnotationInput): object {
  const role = layer.kind === 'FINAL' ? 'Editor' : `Reviewer ${layer.letter}`
  const [first = role, ...others] = makers
  const people = [first, ...others].map((name) => ({ type: 'Person', name }))
  return people.length === 1 ? { type: 'Person', name: first } : people
}

function signOffOf({ signOff }: WebAnnotationInput): object | null {
  return (
    signOff && {
      digest: signOff.digest,
      fingerprint: fingerprint(signOff.digest),
      signedAt: signOff.signedAt,
    }
  )
}

function remarksOf({ beingRevised, singleReader }: WebAnnotationInput): string[] {
  return [...(beingRevised ? ['being revised'] : []), ...(singleReader ? ['single reader'] : [])]
}
