import { getSchema, Node } from '@tiptap/core'
import type { BlockKind } from '@/lib/domain/text/block'
import { blockAttributes, blockElement } from './block-element'

/** What a block node remembers of its block: the kind and its number, counted from 0. */
export type BlockNodeAttributes = { kind: BlockKind; n: number }

const article = Node.create({ name: 'doc', topNode: true, content: 'section+' })

/** A run of blocks: a change to one tag touches one section only, however long the article is. */
const section = Node.create({
  name: 'section',
  content: 'block+',
  renderHTML: () => ['div', { class: 'section' }, 0],
})

const paragraph = blockNode('paragraph')
const heading = blockNode('heading')
const quote = blockNode('quote')

const hardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  renderText: () => '\n',
  renderHTML: () => ['br'],
})

const text = Node.create({ name: 'text', group: 'inline' })

/** The nodes of an article: sections of blocks of text. There are no marks: tags are decorations. */
export const articleNodes = [article, section, paragraph, heading, quote, hardBreak, text]

/** The schema of those nodes; positions depend on the section above the blocks. */
export const articleSchema = getSchema(articleNodes)

/** The node type that renders blocks of this kind. */
export function blockNodeName(kind: BlockKind): 'paragraph' | 'heading' | 'quote' {
  if (kind === 'HEADLINE' || kind === 'HEADING') return 'heading'
  return kind === 'QUOTE' ? 'quote' : 'paragraph'
}

function blockNode(name: 'paragraph' | 'heading' | 'quote') {
  return Node.create({
    name,
    group: 'block',
    content: 'inline*',
    addAttributes: () => ({
      kind: { default: 'PARAGRAPH', rendered: false },
      n: { default: 0, rendered: false },
    }),
    renderHTML: ({ node }) => {
      const { kind, n } = node.attrs as BlockNodeAttributes
      return [blockElement(kind), blockAttributes(kind, n), 0]
    },
  })
}
