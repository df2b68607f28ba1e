import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { richText } from './rich-text.arbitrary'
import { TextIndex } from './text-index'

const anyText = fc.oneof(richText, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

describe('TextIndex', () => {
  test('counts code points, neither UTF-16 units nor what people see as characters', () => {
    const index = new TextIndex('a👍🏽é\u0301b')
    expect(index.length).toBe(6)
    expect(index.text.length).toBe(8)
    expect(index.toUtf16(2)).toBe(3)
    expect(index.toUtf16(6)).toBe(8)
    expect(index.slice(1, 3)).toBe('👍🏽')
  })

  test('gives the position of the character itself for an index inside its surrogate pair', () => {
    const index = new TextIndex('x👍y')
    expect([0, 1, 2, 3, 4].map((utf16) => index.toCodePoint(utf16))).toEqual([0, 1, 1, 2, 3])
  })

  test('takes positions outside the text for its ends', () => {
    const index = new TextIndex('x👍')
    expect([-5, 99].map((position) => index.toUtf16(position))).toEqual([0, 3])
    expect([-5, 99].map((position) => index.toCodePoint(position))).toEqual([0, 2])
    expect(index.slice(-3, 1)).toBe('x')
  })

  test('counts a lone surrogate as one code point', () => {
    const index = new TextIndex('\udc4d\ud83dx\ud83d')
    expect(index.length).toBe(4)
    expect(index.toUtf16(3)).toBe(3)
  })

  test('agrees with the iteration of the string at every position, there and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = new TextIndex(text)
        const characters = [...text]
        expect(index.length).toBe(characters.length)
        let utf16 = 0
        for (let position = 0; position <= characters.length; position++) {
          expect(index.toUtf16(position)).toBe(utf16)
          expect(index.toCodePoint(utf16)).toBe(position)
          utf16 += characters[position]?.length ?? 0
        }
      }),
    )
  })

  test('slices like an array of code points', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, start, size) => {
        const expected = [...text].slice(start, start + size).join('')
        expect(new TextIndex(text).slice(start, start + size)).toBe(expected)
      }),
    )
  })
})
