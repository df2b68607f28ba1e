/** Rich text as guidelines are written in it: headings, paragraphs, lists, and words that are bold, italic or linked. */
import { z } from 'zod'
import { DomainError } from '../error'
import { textSchema, urlSchema } from '../text/text-schema'

/** The most of it there may be: UTF-16 units of words, nodes, and lists in lists. */
const most = { words: 100_000, nodes: 10_000, depth: 6 }

export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }
export type Words = { type: 'text'; text: string; marks?: Mark[] | undefined } | { type: 'hardBreak' }
export type List = { type: 'bulletList' | 'orderedList'; content: ListItem[] }
export type ListItem = { type: 'listItem'; content: (Paragraph | List)[] }
export type Paragraph = { type: 'paragraph'; content?: Words[] | undefined }
export type Heading = { type: 'heading'; attrs: { level: 2 | 3 }; content?: Words[] | undefined }
/** The JSON of the editor's document, with nothing in it that is not named here. */
export type RichText = { type: 'doc'; content: (Heading | Paragraph | List)[] }

const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: urlSchema }) }),
])
const wordsSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: textSchema(most.words).min(1),
    marks: z.array(markSchema).max(3).optional(),
  }),
  z.strictObject({ type: z.literal('hardBreak') }),
])
const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  content: z.array(wordsSchema).optional(),
})
const headingSchema = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(wordsSchema).optional(),
})

/** What rich text consists of; how long it may be is for `readRichText`. */
export const richTextSchema: z.ZodType<RichText> = z.strictObject({
  type: z.literal('doc'),
  content: z
    .array(z.discriminatedUnion('type', [headingSchema, paragraphSchema, ...listSchemas(most.depth)]))
    .min(1),
})

/** Lists of this many levels at most. */
function listSchemas(levels: number) {
  const inner = levels > 1 ? listSchemas(levels - 1) : []
  const item: z.ZodType<ListItem> = z.strictObject({
    type: z.literal('listItem'),
    content: z.array(z.discriminatedUnion('type', [paragraphSchema, ...inner])).min(1),
  })
  const list = <T extends List['type']>(type: T) =>
    z.strictObject({ type: z.literal(type), content: z.array(item).min(1) })
  return [list('bulletList'), list('orderedList')] as const
}

/**
 * Rich text from outside, or a refusal: what is not named above does not get in.
 * @throws DomainError `doc_invalid` with the path of the first fault
 */
export function readRichText(given: unknown): RichText {
  const read = richTextSchema.safeParse(given)
  if (!read.success) {
    const [issue] = read.error.issues
    throw invalid(issue?.path ?? [], issue?.message ?? 'is no rich text')
  }
  const { nodes, words } = sizeOf(read.data)
  if (nodes > most.nodes || words > most.words) throw invalid([], `may hold ${most.words} characters`)
  return read.data
}

function sizeOf(doc: RichText): { nodes: number; words: number } {
  const size = { nodes: 0, words: 0 }
  const open: object[] = [doc]
  for (let node = open.pop(); node; node = open.pop()) {
    size.nodes++
    if ('text' in node) size.words += String(node.text).length
    if ('content' in node && Array.isArray(node.content)) open.push(...node.content)
  }
  return size
}

function invalid(path: PropertyKey[], message: string): DomainError {
  const place = ['guidelines', ...path].join('.')
  return new DomainError('doc_invalid', 'This is not the rich text that guidelines are written in.', {
    errors: [{ path: place, message }],
  })
}
