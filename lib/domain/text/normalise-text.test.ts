import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseText } from './normalise-text'

const raw = fc
  .array(
    fc.oneof(
      fc.constantFrom('\r', '\n', '\r\n', '\0', '\ufeff', '\ud83d', '\udc4d', 'é', 'e\u0301'),
      fc.string(),
    ),
    {
      maxLength: 20,
    },
  )
  .map((parts) => parts.join(''))

describe('normaliseText', () => {
  test('leaves an ordinary text alone, no-break spaces and decomposed letters included', () => {
    const text = ' cafe\u0301\u00a0\u2028 \u202e👍\n'
    expect(normaliseText(text)).toEqual({ text, warnings: [] })
  })

  test('turns every line ending into one line feed and says so', () => {
    expect(normaliseText('a\r\nb\rc\n\r\nd')).toEqual({ text: 'a\nb\nc\n\nd', warnings: ['LINE_ENDINGS'] })
  })

  test('drops the byte order mark at the beginning only', () => {
    expect(normaliseText('\ufeffa\ufeffb')).toEqual({ text: 'a\ufeffb', warnings: ['BOM_DROPPED'] })
    expect(normaliseText('\ufeff\0\ufeffa').text).toBe('a')
  })

  test('removes NUL and replaces lone surrogates without making a pair of two', () => {
    expect(normaliseText('a\0b\ud83d\0\udc4d')).toEqual({
      text: 'ab\ufffd\ufffd',
      warnings: ['NUL_REMOVED', 'SURROGATE_REPLACED'],
    })
  })

  test('changes nothing more when it is applied again, and its result can be stored as it is', () => {
    fc.assert(
      fc.property(raw, (text) => {
        const once = normaliseText(text).text
        expect(normaliseText(once)).toEqual({ text: once, warnings: [] })
        expect(once.isWellFormed()).toBe(true)
        expect(/[\0\r]|^\ufeff/.test(once)).toBe(false)
      }),
    )
  })

  test('warns exactly when it changed something', () => {
    fc.assert(
      fc.property(raw, (text) => {
        const normalised = normaliseText(text)
        expect(normalised.warnings.length > 0).toBe(normalised.text !== text)
      }),
    )
  })
})
