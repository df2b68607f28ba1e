import type { ImportDraft } from './import-draft'

type Pasted = Pick<ImportDraft, 'raw' | 'markup'>

/**
 * The text box after a paste of what was copied with markup: it replaces all there is, or follows what was pasted so
 * before. Null where the words alone are pasted: plain text, pictures, and anything into a text that was typed.
 */
export function pastedMarkup(
  copied: DataTransfer,
  { value, selectionStart, selectionEnd }: HTMLTextAreaElement,
  { raw, markup }: Pasted,
): Pasted | null {
  const text = copied.getData('text/plain')
  const content = copied.getData('text/html')
  if (text.trim() === '' || content.trim() === '') return null
  if (selectionEnd - selectionStart === value.length)
    return { raw: text, markup: { format: 'html', content } }
  if (markup?.format !== 'html' || selectionStart < value.length) return null
  return {
    raw: `${raw}\n\n${text}`,
    markup: { format: 'html', content: `${markup.content}\n<p></p>\n${content}` },
  }
}
