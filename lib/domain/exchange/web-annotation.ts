/** One layer of one revision as a W3C Web Annotation collection (Recommendation of 23 February 2017), page embedded. */
import type { Annotation } from '../annotation/annotation'
import { assertJson, canonicalJson } from '../integrity/canonical-json'
import { fingerprint } from '../integrity/digest'
import { describePassage } from '../text/selectors'
import { TextIndex } from '../text/text-index'
import {
  type ExportedLayer,
  inTextOrder,
  layerName,
  makersOf,
  OFFSET_UNIT,
  remarksOf,
} from './exported-layer'

/**
 * The layer as an AnnotationCollection. Positions are code points of the revision's text, as the recommendation
 * demands; each passage also carries its quote with context, and the digest of the text it stands in. Label and
 * attributes are two textual bodies: the label as a tag, the attributes as RFC 8785 JSON text. What the recommendation
 * has no word for stands under terms of the collection's own context. Notes are left out. No clock enters: the same
 * input gives the same collection.
 */
export function toAnnotationCollection(input: ExportedLayer): object {
  const { article, revision } = input
  const index = new TextIndex(revision.text)
  const collection = `${sourceOf(input)}-${layerName(input).replace(' ', '-')}`
  const items = inTextOrder(input).map((annotation) => toAnnotation(annotation, index, input))
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', ownTerms],
    id: collection,
    type: 'AnnotationCollection',
    label: `${article.title} (${article.outlet}), ${layerName(input)}`,
    article: factsOf(article),
    revision: {
      id: `urn:uuid:${revision.id}`,
      number: revision.number,
      sha256: revision.sha256,
      length: index.length,
    },
    codebook: input.codebook,
    layer: layerName(input),
    offsetUnit: OFFSET_UNIT,
    signOff: signOffOf(input),
    remarks: remarksOf(input),
    total: items.length,
    first: { id: `${collection}-page-1`, type: 'AnnotationPage', partOf: collection, startIndex: 0, items },
  }
}

/** The collection as a file: UTF-8 JSON, always the same bytes for the same input. */
export function serializeWebAnnotation(input: ExportedLayer): string {
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

/** What is named here and nothing else: whatever else a caller's value holds stays inside. */
function factsOf({ id, ...article }: ExportedLayer['article']): object {
  const { outlet, title, bylines, publishedAt, url, republishedBy, isExcerpt, rights } = article
  return {
    id: `urn:uuid:${id}`,
    outlet,
    title,
    bylines,
    publishedAt,
    url,
    republishedBy,
    isExcerpt,
    rights,
  }
}

function toAnnotation(annotation: Annotation, index: TextIndex, input: ExportedLayer): object {
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

function sourceOf({ article, revision }: ExportedLayer): string {
  return `urn:uuid:${article.id}#revision-${revision.number}`
}

/** One person, or the list of those who settled the layer together. */
function creatorOf(input: ExportedLayer): object {
  const people = makersOf(input).map((name) => ({ type: 'Person', name }))
  const [first] = people
  return people.length === 1 && first ? first : people
}

function signOffOf({ signOff }: ExportedLayer): object | null {
  return (
    signOff && {
      digest: signOff.digest,
      fingerprint: fingerprint(signOff.digest),
      signedAt: signOff.signedAt,
    }
  )
}
