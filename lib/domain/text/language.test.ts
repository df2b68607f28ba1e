import { describe, expect, it } from 'vitest'
import { isLanguage, langOf } from './language'

describe('a language', () => {
  it.each(['en', 'fr-CA', 'zh-Hant', 'sr-Latn-RS', 'gsw', 'EN'])('is %s', (tag) => {
    expect(isLanguage(tag)).toBe(true)
  })

  it.each(['xx', 'xx-CA', 'english', 'en-', 'e', '', 'qq'])('is not “%s”', (tag) => {
    expect(isLanguage(tag)).toBe(false)
  })

  it('is said of a text only where it is one', () => {
    expect([langOf('fr-CA'), langOf('xx'), langOf(null)]).toEqual(['fr-CA', undefined, undefined])
  })
})
