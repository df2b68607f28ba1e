/** The one place where text from outside is let in: whatever a person or a script writes is of one of these kinds. */
import { z } from 'zod'
import { isVisible } from './white-space'

/** Text of several lines, up to `max` UTF-16 units: well-formed, and without NUL, which no database keeps. */
export function textSchema(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'must be well-formed text without NUL')
}

/** Such text with something in it to read: zero-width characters alone are none. */
export function visibleTextSchema(max: number) {
  return textSchema(max).refine(isVisible, 'must not be blank')
}

/** One line, trimmed, with something in it to read, without control characters. */
export function lineSchema(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .pipe(visibleTextSchema(max))
    .refine((text) => !/\p{Cc}/u.test(text), 'must not contain control characters')
}

/** What a person types as a name. */
export const nameSchema = lineSchema(300)

/** The address of a page. */
export const urlSchema = lineSchema(2000).pipe(z.url({ protocol: /^https?$/ }))
