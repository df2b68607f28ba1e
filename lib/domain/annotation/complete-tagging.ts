import type { Tagging } from '../codebook/attributes'
import { DomainError } from '../error'
import { type Block, blockAt, locationOf } from '../text/block'
import type { Span } from '../text/span'
import type { TextIndex } from '../text/text-index'

/**
 * The tagging as it is kept with a passage, in a reading and in the final layer alike: where it stands is derived from
 * its block unless it is said. `index` and `blocks` are those of the revision; spans are its code points.
 * @throws DomainError `span_out_of_range` (with `length`) for a span of its attributes that ends after the text.
 */
export function completeTagging(index: TextIndex, blocks: Block[], span: Span, tagging: Tagging): Tagging {
  assertSpansInside(index, tagging)
  if (tagging.attributes.location) return tagging
  const location = locationOf(blocks[blockAt(blocks, span.start)]?.kind ?? 'PARAGRAPH')
  const { label, attributes } = tagging
  return { label, attributes: { ...attributes, location } } as Tagging
}

function assertSpansInside(index: TextIndex, { attributes }: Tagging): void {
  const named: [string, Span | undefined][] = [
    ...('source' in attributes
      ? [['source.span', attributes.source?.span] as [string, Span | undefined]]
      : []),
    ...('cue' in attributes ? [['cue', attributes.cue] as [string, Span | undefined]] : []),
    ...(attributes.loaded ?? []).map((span, n): [string, Span] => [`loaded.${n}`, span]),
  ]
  const errors = named.flatMap(([path, span]) =>
    span && span.end > index.length
      ? [{ path: `attributes.${path}`, message: `ends after the text (${index.length})` }]
      : [],
  )
  if (errors.length > 0)
    throw new DomainError('span_out_of_range', 'A span ends after the text.', {
      errors,
      length: index.length,
    })
}
