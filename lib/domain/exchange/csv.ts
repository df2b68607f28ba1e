/** One layer as a table, a row per passage. */
import type { Annotation } from '../annotation/annotation'
import type { SourcedFactAttributes, UnverifiedClaimAttributes } from '../codebook/attributes'
import { relayChain } from '../codebook/relay-chain'
import { blockAt, locationOf } from '../text/block'
import { writeTable } from './csv-table'
import { type ExportedLayer, inTextOrder, makersOf } from './exported-layer'

const header = [
  'article_id',
  'article_sha256',
  'revision',
  'annotation_id',
  'start',
  'end',
  'unit',
  'exact',
  'label',
  'location',
  'source',
  'source_type',
  'chain',
  'hops',
  'reason',
  'holder',
  'kind',
  'coder',
  'state',
  'codebook',
] as const
type Column = (typeof header)[number]
type Row = Partial<Record<Column, string | number | null>>

/** The layer as CSV. Offsets are code points, `chain` a JSON array of names with the nearest relay first. */
export function serializeCsv(layer: ExportedLayer): string {
  return writeTable(
    inTextOrder(layer).map((annotation) => rowOf(annotation, layer)),
    header,
  )
}

function rowOf(annotation: Annotation, layer: ExportedLayer): Row {
  const { article, revision } = layer
  const { id, start, end, exact, label, attributes } = annotation
  return {
    article_id: article.id,
    article_sha256: revision.sha256,
    revision: revision.number,
    annotation_id: id,
    start,
    end,
    unit: 'code points',
    exact,
    label,
    location: attributes.location ?? locationAt(start, layer),
    ...detailsOf(annotation),
    coder: makersOf(layer).join('; '),
    state: article.state,
    codebook: layer.codebook,
  }
}

function locationAt(position: number, { revision: { blocks } }: ExportedLayer): string {
  return locationOf(blocks[blockAt(blocks, position)]?.kind ?? 'PARAGRAPH')
}

function detailsOf(annotation: Annotation): Row {
  switch (annotation.label) {
    case 'OPINION':
      return { holder: annotation.attributes.holder ?? null, kind: annotation.attributes.kind ?? null }
    case 'UNVERIFIED_CLAIM':
      return { ...sourceOf(annotation.attributes), reason: annotation.attributes.reason ?? null }
    case 'SOURCED_FACT':
      return sourceOf(annotation.attributes)
  }
}

function sourceOf(attributes: SourcedFactAttributes | UnverifiedClaimAttributes): Row {
  const chain = relayChain(attributes)
  const isOwn = attributes.source?.type === 'OWN_REPORTING'
  return {
    source: attributes.source?.name ?? null,
    source_type: attributes.source?.type ?? null,
    chain: chain.length > 0 ? JSON.stringify(chain) : null,
    hops: isOwn ? 0 : chain.length > 0 ? chain.length : null,
  }
}
