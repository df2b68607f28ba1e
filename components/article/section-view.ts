import type { Node } from '@tiptap/pm/model'
import { Decoration, type NodeView } from '@tiptap/pm/view'
import type { BlockNodeAttributes } from './article-schema'
import { blockAttributes, blockElement } from './block-element'
import { SECTION_BLOCKS } from './text-positions'

/**
 * A section of the reader. Until it is drawn it holds the finished elements of its blocks and the editor knows nothing
 * of what is in them: making the editor's own record of every block is most of the work of opening a long article.
 */
export function sectionView(node: Node, isDrawn: (section: number) => boolean): NodeView {
  const dom = document.createElement('div')
  dom.className = 'section'
  const { n } = node.child(0).attrs as BlockNodeAttributes
  if (isDrawn(Math.floor(n / SECTION_BLOCKS))) return { dom, contentDOM: dom }
  for (const block of node.children) dom.append(blockOf(block))
  return { dom }
}

export function sectionDecoration({ from, to }: { from: number; to: number }): Decoration {
  return Decoration.node(from, to, { class: 'drawn' })
}

function blockOf(node: Node): HTMLElement {
  const { kind, n } = node.attrs as BlockNodeAttributes
  const element = document.createElement(blockElement(kind))
  for (const [name, value] of Object.entries(blockAttributes(kind, n))) element.setAttribute(name, value)
  for (const child of node.children) element.append(child.text ?? document.createElement('br'))
  return element
}
