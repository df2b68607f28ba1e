import { Fragment, type ReactNode } from 'react'
import type { RichText as Doc, ListItem, Mark, Words } from '@/lib/domain/rich-text/rich-text'

type Block = Doc['content'][number] | ListItem['content'][number]

/** Rich text as it is read. It is drawn node by node: no markup of anybody's gets onto the page. */
export function RichText({ doc }: { doc: Doc }) {
  return <div className="rich-text">{each(doc.content, block)}</div>
}

function block(node: Block): ReactNode {
  switch (node.type) {
    case 'heading': {
      const Heading = `h${node.attrs.level}` as const
      return <Heading>{each(node.content, words)}</Heading>
    }
    case 'paragraph':
      return <p>{each(node.content, words)}</p>
    case 'bulletList':
      return <ul>{each(node.content, item)}</ul>
    case 'orderedList':
      return <ol>{each(node.content, item)}</ol>
  }
}

function item({ content }: ListItem): ReactNode {
  return <li>{each(content, block)}</li>
}

function words(node: Words): ReactNode {
  if (node.type === 'hardBreak') return <br />
  return (node.marks ?? []).reduce<ReactNode>(marked, node.text)
}

function marked(inside: ReactNode, mark: Mark): ReactNode {
  if (mark.type === 'bold') return <strong>{inside}</strong>
  if (mark.type === 'italic') return <em>{inside}</em>
  return (
    <a className="link" href={mark.attrs.href} rel="noreferrer noopener" target="_blank">
      {inside}
    </a>
  )
}

/** Nodes have no names of their own: their places are their keys. */
function each<Node>(nodes: readonly Node[] | undefined, draw: (node: Node) => ReactNode): ReactNode {
  const drawn = (nodes ?? []).map((node, n) => ({ place: String(n), element: draw(node) }))
  return drawn.map(({ place, element }) => <Fragment key={place}>{element}</Fragment>)
}
