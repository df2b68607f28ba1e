import MarkdownIt from 'markdown-it'
import type { MarkedSource } from '../../domain/intake/marked-source'
import { readHtml } from './read-html'

const markdown = new MarkdownIt({ html: true })
// Line breaks stay as they were written: one inside a paragraph is a hard break here.
markdown.renderer.rules.hardbreak = () => '\n'

/**
 * The text of Markdown without its marks; its lines and their white space stay as they were written.
 * @throws DomainError `too_large`, `too_complex`, `no_text`
 */
export function readMarkdown(source: string): MarkedSource {
  return readHtml(markdown.render(source), { verbatim: true })
}
