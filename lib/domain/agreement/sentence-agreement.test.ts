import { describe, expect, it } from 'vitest'
import type { LabelledSpan } from '../annotation/annotation'
import type { Label } from '../codebook/labels'
import { labelSentences, sentenceAgreement } from './sentence-agreement'

const S = 'SOURCED_FACT'
const U = 'UNVERIFIED_CLAIM'
const O = 'OPINION'

function layer(...spans: [number, number, Label][]): LabelledSpan[] {
  return spans.map(([start, end, label], n) => ({ id: String(n), start, end, label }))
}

const sentence = [{ start: 0, end: 10 }]

describe('the label of a sentence', () => {
  it('is the one with most of its characters, counted by the innermost annotation', () => {
    expect(labelSentences(layer([0, 6, S], [6, 10, O]), sentence)).toEqual([S])
    expect(labelSentences(layer([0, 10, S], [1, 8, O]), sentence)).toEqual([O])
    expect(labelSentences(layer([0, 3, S], [3, 6, U], [6, 9, S]), sentence)).toEqual([S])
  })

  it('is none when two labels tie', () => {
    expect(labelSentences(layer([0, 5, S], [5, 10, O]), sentence)).toEqual([null])
  })

  it('is none below half of the characters, and the label at half of them', () => {
    expect(labelSentences(layer([0, 4, S]), sentence)).toEqual([null])
    expect(labelSentences(layer([0, 5, S]), sentence)).toEqual([S])
    expect(labelSentences(layer([0, 4, S], [4, 7, U]), sentence)).toEqual([null])
  })

  it('is found for each sentence in the order given', () => {
    const sentences = [
      { start: 20, end: 30 },
      { start: 0, end: 10 },
      { start: 10, end: 20 },
    ]
    expect(labelSentences(layer([0, 9, U], [18, 30, O]), sentences)).toEqual([O, U, null])
  })
})

it('agreement over sentences counts untagged ones as a value', () => {
  const sentences = Array.from({ length: 10 }, (_, n) => ({ start: n * 10, end: n * 10 + 10 }))
  const tagging = (said: string) =>
    layer(
      ...[...said].flatMap((one, n): [number, number, Label][] =>
        one === '1' ? [[n * 10, n * 10 + 8, S]] : [],
      ),
    )
  // Krippendorff 2011 A, with 'tagged' for 1 and 'untagged' for 0.
  const agreement = sentenceAgreement([tagging('0100000010'), tagging('0110010100')], sentences)
  expect(agreement).toMatchObject({ units: 10, readers: 2, percent: 0.6 })
  expect(agreement.alpha).toBeCloseTo(0.0952, 4)
})
