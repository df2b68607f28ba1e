import type { Attrs, Node } from '@tiptap/pm/model'
import type { Block } from '@/lib/domain/text/block'
import type { TextIndex } from '@/lib/domain/text/text-index'
import { articleSchema, blockNodeName } from './article-schema'
import { SECTION_BLOCKS } from './text-positions'

/** The article as the reader's document, built from the schema directly: parsing HTML would cost ten times as much. */
export function articleDocument(index: TextIndex, blocks: readonly Block[]): Node {
  const sections: Node[] = []
  for (let first = 0; first < blocks.length; first += SECTION_BLOCKS) {
    const nodes = blocks
      .slice(first, first + SECTION_BLOCKS)
      .map((block, i) => blockNode(index.slice(block.start, block.end), block, first + i))
    sections.push(make('section', null, nodes))
  }
  return make('doc', null, sections)
}

function blockNode(text: string, block: Block, n: number): Node {
  return make(blockNodeName(block.kind), { kind: block.kind, n }, inlineNodes(text))
}

function inlineNodes(text: string): Node[] {
  const nodes: Node[] = []
  text.split('\n').forEach((line, i) => {
    if (i > 0) nodes.push(make('hardBreak', null, []))
    if (line !== '') nodes.push(articleSchema.text(line))
  })
  return nodes
}

/** Without the check of what may stand in what: these nodes are made to fit. */
function make(name: string, attributes: Attrs | null, content: readonly Node[]): Node {
  const type = articleSchema.nodes[name]
  if (!type) throw new Error(`The schema has no node ${name}.`)
  return type.create(attributes, content)
}
