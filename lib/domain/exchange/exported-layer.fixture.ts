/** The signed article of the bundle's tests, as every writer is given it: emoji, no-break spaces, nested passages. */
import type { Annotation } from '../annotation/annotation'
import { annotations, subject, text } from '../integrity/bundle.fixture'
import { sha256Hex } from '../integrity/digest'
import type { Block, BlockKind } from '../text/block'
import type { ExportedLayer } from './exported-layer'

const layer = annotations.map(
  (annotation, n) =>
    ({
      ...annotation,
      id: `0189000${n}-0000-7000-8000-00000000000${n}`,
      note: 'between us',
      version: 1,
    }) as Annotation,
)

export const exported: ExportedLayer = {
  article: { ...subject.article, language: 'en', rights: 'QUOTES_ONLY', state: 'SIGNED_OFF' },
  revision: {
    id: subject.revision.id,
    number: 1,
    sha256: subject.revision.sha256,
    text,
    blocks: blocksOf(subject.revision.blocks),
  },
  codebook: '1.0.0',
  layer: { kind: 'FINAL' },
  annotations: layer,
  signOff: {
    digest: sha256Hex('x'),
    signedAt: subject.signedAt,
    signer: null,
    readers: [
      { letter: 'A', name: null },
      { letter: 'B', name: null },
    ],
    alpha: '0.710000',
  },
  beingRevised: false,
  singleReader: false,
}

/** A layer over a text of these blocks, without passages, for a test to put some on. */
export function exportedText(
  blocks: [BlockKind, string][],
  changed: Partial<ExportedLayer> = {},
): ExportedLayer {
  const joined = blocks.map(([, content]) => content).join('\n')
  const cut = blocksOf(blocks.map(([kind, content]) => ({ kind, length: [...content].length })))
  return {
    ...exported,
    revision: { ...exported.revision, text: joined, sha256: sha256Hex(joined), blocks: cut },
    annotations: [],
    ...changed,
  }
}

/** Ten thousand passages side by side, with what breaks files among them: emoji, right to left, ends of markup. */
export function crowded(): ExportedLayer {
  const hostile = ['👋🏽', 'الضرائب', ']]>', '</script>', '"quoted"', '=1+1']
  const words = Array.from({ length: 10_000 }, (_, n) => `${hostile[n % hostile.length]}${n}`)
  let start = 0
  const annotations = words.map((exact, n) => {
    const end = start + [...exact].length
    const id = `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`
    const one = { ...layer[0], id, start, end, exact, label: 'OPINION', attributes: { holder: 'AUTHOR' } }
    start = end + 1
    return one as Annotation
  })
  return { ...exportedText([['PARAGRAPH', words.join(' ')]]), annotations }
}

function blocksOf(lengths: readonly { kind: BlockKind; length: number }[]): Block[] {
  let next = 0
  return lengths.map(({ kind, length }) => {
    const start = next
    next = start + length + 1
    return { start, end: start + length, kind }
  })
}
