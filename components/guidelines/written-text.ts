import type { JSONContent } from '@tiptap/core'

type Attributed = Pick<JSONContent, 'attrs'> & { type?: string | undefined }

const kept: Readonly<Record<string, string>> = { heading: 'level', link: 'href' }

/** The editor's document as it is sent: what its extensions note beside the text for themselves stays with them. */
export function writtenText(node: JSONContent): JSONContent {
  const { text, content, marks } = node
  return {
    ...bare(node),
    ...(text !== undefined && { text }),
    ...(marks && { marks: marks.map(bare) }),
    ...(content && { content: content.map(writtenText) }),
  }
}

function bare({ type = '', attrs }: Attributed): { type: string; attrs?: Record<string, unknown> } {
  const name = Object.hasOwn(kept, type) ? kept[type] : undefined
  return name === undefined ? { type } : { type, attrs: { [name]: attrs?.[name] } }
}
