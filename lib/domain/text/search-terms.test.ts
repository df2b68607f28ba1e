import { expect, test } from 'vitest'
import { searchTerms } from './search-terms'

test.each([
  ['harbour  gate', ['harbour', 'gate'], []],
  [`O'Brien's 50% a_b \\d it`, [`O'Brien's`, '50%', 'a_b', '\\d', 'it'], []],
  ["gate % _ ' \\ 👋🏽 % ", ['gate'], ['%', '_', "'", '\\', '👋🏽']],
  ['ﬁre e\u0301cole', ['fire', 'école'], []],
  ['港湾 gate ประตู 東京2020', ['gate'], ['港湾', 'ประตู', '東京2020']],
  [' \u00a0 ', [], []],
])('%j asks for words %j and signs %j', (line, words, signs) => {
  expect(searchTerms(line)).toEqual({ words, signs })
})
