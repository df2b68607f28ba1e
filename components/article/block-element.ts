import type { BlockKind } from '@/lib/domain/text/block'

/** The element that a block is, on the server and in the editor alike, so that attaching moves nothing. */
export function blockElement(kind: BlockKind): 'p' | 'h2' | 'h3' | 'blockquote' {
  if (kind === 'HEADLINE') return 'h2'
  if (kind === 'HEADING') return 'h3'
  return kind === 'QUOTE' ? 'blockquote' : 'p'
}

/** Its attributes; a heading keeps its words as its name, any other block is named by its number. */
export function blockAttributes(kind: BlockKind, n: number): Record<string, string> {
  const attributes = { class: 'block', 'data-kind': kind, 'data-block': String(n) }
  if (kind === 'HEADLINE' || kind === 'HEADING') return attributes
  // a bare paragraph may not be named in ARIA; a group may
  return { ...attributes, role: 'group', 'aria-label': `Paragraph ${n + 1}` }
}
