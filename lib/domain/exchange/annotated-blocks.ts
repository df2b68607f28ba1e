/** A layer laid over its text: what every file that shows the text is drawn from. */
import type { Annotation } from '../annotation/annotation'
import { nestingDepths } from '../annotation/layer'
import { compareOutermostFirst } from '../review/clusters'
import type { Block } from '../text/block'
import { TextIndex } from '../text/text-index'
import type { ExportedLayer } from './exported-layer'

/** A passage with its number in text order, from 1, how many others hold it, and how many before it begin where it does. */
export type Passage = Annotation & { number: number; depth: 0 | 1 | 2; slot: number; decided: boolean }

/** A stretch of a block that the same passages hold; `open` is outermost first. */
export type Segment = { text: string; open: Passage[] }

export type AnnotatedBlock = Block & {
  segments: Segment[]
  /** The passages that begin in it, in text order. */
  starting: Passage[]
  /** How many lines the marks need below its text: 1 to 3. */
  lines: number
}

/** The blocks of the text, each cut where a passage begins or ends. O(n log n) for a layer that nests. */
export function annotatedBlocks(layer: ExportedLayer): AnnotatedBlock[] {
  const index = new TextIndex(layer.revision.text)
  const passages = passagesOf(layer)
  let next = 0
  let held: Passage[] = []
  return layer.revision.blocks.map((block) => {
    held = held.filter(({ end }) => end > block.start)
    const starting: Passage[] = []
    for (let one = passages[next]; one && one.start < block.end; one = passages[++next]) starting.push(one)
    held.push(...starting)
    const lines = held.reduce((deepest, { depth }) => Math.max(deepest, depth + 1), 1)
    return { ...block, segments: segmentsOf(block, held, index), starting, lines }
  })
}

function passagesOf({ annotations, decided }: ExportedLayer): Passage[] {
  const depths = nestingDepths(annotations)
  const sorted = [...annotations].sort(compareOutermostFirst)
  let slot = 0
  return sorted.map((annotation, n) => {
    slot = sorted[n - 1]?.start === annotation.start ? slot + 1 : 0
    return {
      ...annotation,
      number: n + 1,
      depth: depths.get(annotation.id) ?? 0,
      slot,
      decided: decided?.has(annotation.id) ?? false,
    }
  })
}

/** `held` is sorted outermost first; so are, at each place, those of them that are open there. */
function segmentsOf(block: Block, held: readonly Passage[], index: TextIndex): Segment[] {
  const inside = (position: number) => position > block.start && position < block.end
  const cuts = held.flatMap(({ start, end }) => [start, end].filter(inside))
  const edges = [...new Set([block.start, ...cuts, block.end])].sort((a, b) => a - b)
  let next = 0
  let open: Passage[] = []
  return edges.slice(0, -1).map((start, n) => {
    open = open.filter(({ end }) => end > start)
    for (let one = held[next]; one && one.start <= start; one = held[++next]) {
      if (one.end > start) open.push(one)
    }
    return { text: index.slice(start, edges[n + 1] ?? block.end), open: [...open] }
  })
}
