import { positionAgreement } from '@/lib/domain/agreement/position-agreement'
import { sentenceAgreement } from '@/lib/domain/agreement/sentence-agreement'
import { labels } from '@/lib/domain/codebook/labels'
import { bodySpans } from '@/lib/domain/text/block'
import { splitSentences } from '@/lib/domain/text/sentences/sentences'
import type { Row } from './bench'
import { median } from './load'
import { benchArticle } from './reader-text'

const ARTICLES = 1_000
const READERS = 3
const WORDS = 1_000
const SPANS = 60
const ROUNDS = 5
const LIMIT = 10

/** Agreement of many articles on one core, over positions and over sentences. There is no bootstrap yet. */
export function benchAgreement(): Row[] {
  const articles = Array.from({ length: ARTICLES }, (_, n) => readArticle(n))
  return [
    row('positions', () => {
      for (const { readings, body } of articles) positionAgreement(readings, body)
    }),
    row('sentences', () => {
      for (const { readings, sentences } of articles) sentenceAgreement(readings, sentences)
    }),
  ]
}

function row(over: string, compute: () => void): Row {
  const seconds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    compute()
    seconds.push((performance.now() - began) / 1_000)
  }
  const middle = median(seconds)
  const [limit, ratio] = [`≤ ${LIMIT}`, (middle / LIMIT).toFixed(3)]
  return { 'agreement over': over, 'median s': middle.toFixed(2), limit, '/ limit': ratio }
}

/** An article as three people read it: the same passages, of which some are moved a little and some relabelled. */
function readArticle(n: number) {
  const { text, blocks, annotations } = benchArticle(WORDS + (n % 7), SPANS)
  const readings = Array.from({ length: READERS }, (_, reader) =>
    annotations.map(({ id, start, end, label }, i) => ({
      id,
      start: start + ((i + reader) % 5 === 0 ? 1 : 0),
      end,
      label: (i + n + reader) % 4 === 0 ? (labels[reader] ?? label) : label,
    })),
  )
  return { readings, body: bodySpans(blocks), sentences: splitSentences(text, blocks) }
}
