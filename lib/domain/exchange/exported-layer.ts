/** One layer of one revision, with all that any format says of it: what every writer is given. */
import type { Annotation } from '../annotation/annotation'
import { compareSigned } from '../integrity/bundle'
import type { ArticleState } from '../review/workflow'
import type { Block } from '../text/block'
import type { Rights } from './rights'

export type ExportedLayer = {
  article: {
    id: string
    outlet: string
    title: string
    bylines: string[]
    /** As printed: a date, a month or a year. */
    publishedAt: string | null
    url: string | null
    language: string | null
    republishedBy: string | null
    isExcerpt: boolean
    rights: Rights
    state: ArticleState
  }
  revision: { id: string; number: number; sha256: string; text: string; blocks: readonly Block[] }
  /** The codebook's version. */
  codebook: string
  /** The final layer, or one reading by its letter. */
  layer: { kind: 'FINAL' } | { kind: 'READING'; letter: string }
  /** The names of who made the layer, where they are disclosed; else people appear by role and letter alone. */
  makers?: string[]
  annotations: Annotation[]
  /** Ids of the passages of a final layer about which the readings differed, so that an editor decided. */
  decided?: ReadonlySet<string>
  signOff: ExportedSignOff | null
  /** The signed article was reopened: what is exported may change. */
  beingRevised: boolean
  /** One person alone read, settled or signed it. */
  singleReader: boolean
}

export type ExportedSignOff = {
  digest: string
  signedAt: string
  /** Null where names are not disclosed. */
  signer: string | null
  readers: { letter: string; name: string | null }[]
  /** Krippendorff's alpha of the readings as it was signed, a decimal with six places; null where none was measured. */
  alpha: string | null
}

/** 'final', or 'reading A'. */
export function layerName({ layer }: Pick<ExportedLayer, 'layer'>): string {
  return layer.kind === 'FINAL' ? 'final' : `reading ${layer.letter}`
}

/** Who made the layer: by name where names are disclosed, else by role and letter. */
export function makersOf({ layer, makers = [] }: Pick<ExportedLayer, 'layer' | 'makers'>): string[] {
  if (makers.length > 0) return makers
  return [layer.kind === 'FINAL' ? 'Editor' : `Reviewer ${layer.letter}`]
}

/** What must be said wherever the layer is shown. */
export function remarksOf({ beingRevised, singleReader }: ExportedLayer): string[] {
  return [...(beingRevised ? ['being revised'] : []), ...(singleReader ? ['single reader'] : [])]
}

/** The annotations as they are signed: by start, then the longer first, then id. */
export function inTextOrder({ annotations }: Pick<ExportedLayer, 'annotations'>): Annotation[] {
  return [...annotations].sort(compareSigned)
}

/** What offsets count, in the words of every format that names it. */
export const OFFSET_UNIT = 'Unicode code points, end exclusive'
