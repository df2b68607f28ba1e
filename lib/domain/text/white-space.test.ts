import { describe, expect, test } from 'vitest'
import { foldWhiteSpace, isBlank, isVisible, whiteSpaceAround } from './white-space'

test('isBlank follows Unicode White_Space: no-break spaces and next line are, the byte order mark is not', () => {
  expect(['', ' \t\n', '\u00a0\u202f\u3000', '\u0085'].map(isBlank)).toEqual([true, true, true, true])
  expect(['\ufeff', '\u200b', ' x '].map(isBlank)).toEqual([false, false, false])
})

test('isVisible wants a shape: joiners, direction marks and controls have none, a lone mark has', () => {
  expect(['', ' \u00a0', '\ufeff\u200b\u200d', '\u202e\u2066', '\u0007', '\u3164'].some(isVisible)).toBe(
    false,
  )
  expect(['x', '\u0301', '👍', '\ufffd'].every(isVisible)).toBe(true)
})

test('foldWhiteSpace leaves one space between words and none around them', () => {
  expect(foldWhiteSpace('\u00a0 Peace\u3000\n at  last \t')).toBe('Peace at last')
})

describe('whiteSpaceAround', () => {
  test('counts both ends, and a blank text once', () => {
    expect(whiteSpaceAround(' \u00a0a b\n')).toEqual({ before: 2, after: 1 })
    expect(whiteSpaceAround(' \u00a0 ')).toEqual({ before: 3, after: 0 })
  })
})
