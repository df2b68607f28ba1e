import { DomainError } from '../error'
import { widenToCharacters } from './character'
import type { TextIndex } from './text-index'
import { isVisible } from './white-space'

/**
 * Checks that a span of a revision's text can carry an annotation.
 *
 * @param span in code points, half-open; `exact` is the quote the caller believes to stand there
 * @returns the text of the span
 * @throws DomainError `span_invalid` unless 0 ≤ start < end in whole numbers; `span_out_of_range` (details.length)
 * past the text's end; `span_splits_character` (details.widened) inside a grapheme cluster; `span_blank` when nothing
 * in it can be seen; `quote_mismatch` (details.actual) when `exact` is not what stands there
 */
export function checkSpan(index: TextIndex, span: { start: number; end: number; exact?: string }): string {
  const { start, end, exact } = span
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || start >= end) {
    throw new DomainError('span_invalid', 'A span needs whole numbers with 0 ≤ start < end.')
  }
  if (end > index.length) {
    throw new DomainError('span_out_of_range', `The text ends at ${index.length}.`, { length: index.length })
  }
  const widened = widenToCharacters(index, { start, end })
  if (widened.start !== start || widened.end !== end) {
    throw new DomainError('span_splits_character', 'The span begins or ends inside a character.', { widened })
  }
  const actual = index.slice(start, end)
  if (!isVisible(actual)) throw new DomainError('span_blank', 'The span holds nothing that can be seen.')
  if (exact !== undefined && exact !== actual) {
    throw new DomainError('quote_mismatch', 'The quote is not what stands at this place.', { actual })
  }
  return actual
}
