import type { Agreement } from '../../contract/adjudications'
import { positionAgreement } from '../../domain/agreement/position-agreement'
import { sentenceAgreement } from '../../domain/agreement/sentence-agreement'
import { tallyReadings } from '../../domain/agreement/unitizing-agreement'
import type { AgreementCounts } from '../../domain/report/article-counts'
import { unitizingOf } from '../../domain/report/pooled-agreement'
import { bodySpans } from '../../domain/text/block'
import { listBlocks, sentencesOf } from '../articles/revisions'
import type { Db } from '../database/database'
import { type FrozenReading, listReadings } from './readings'

/** Agreement of a revision's readings, on the copies that were submitted blind. */
export async function agreementOf(db: Db, revisionId: string): Promise<Agreement> {
  return agreementAmong(db, revisionId, await listReadings(db, revisionId))
}

/** Agreement among these readings of the revision, over its body. */
export async function agreementAmong(
  db: Db,
  revisionId: string,
  frozen: FrozenReading[],
): Promise<Agreement> {
  const { letters, positions, sentences, units } = await measure(db, revisionId, frozen)
  const { alpha, percent, coverage, confusion, perPair, perLabel } = positions
  const letter = (place: number) => letters[place] ?? ''
  const { byKind, ...unitizing } = unitizingOf({ readers: letters.length, confusion, units })
  return {
    readers: letters,
    alpha,
    sentenceAlpha: sentences.alpha,
    percent,
    coverage: { all: coverage.both, any: coverage.any, byReader: coverage.byReader },
    confusion,
    perPair: perPair.map((pair) => ({
      a: letter(pair.a),
      b: letter(pair.b),
      alpha: pair.alpha,
      percent: pair.percent,
    })),
    perLabel,
    unitizing,
  }
}

/** What is kept of it beside a signature. */
export async function agreementCounts(
  db: Db,
  revisionId: string,
  frozen: FrozenReading[],
): Promise<Omit<AgreementCounts, 'settled'>> {
  const { letters, positions, sentences, units } = await measure(db, revisionId, frozen)
  return {
    readers: letters.length,
    confusion: positions.confusion,
    sentences: sentences.confusion,
    units,
  }
}

async function measure(db: Db, revisionId: string, frozen: FrozenReading[]) {
  const readings = frozen.flatMap(({ letter, blind }) => (blind ? { letter, blind } : []))
  const tagged = readings.map(({ blind }) => blind)
  const { blocks, sentences } = await bodyOf(db, revisionId)
  const { squares, markedSquares } = tallyReadings(tagged, blocks)
  return {
    letters: readings.map(({ letter }) => letter),
    positions: positionAgreement(tagged, blocks),
    sentences: sentenceAgreement(tagged, sentences),
    units: [squares, markedSquares],
  }
}

async function bodyOf(db: Db, revisionId: string) {
  const blocks = await listBlocks(db, revisionId)
  const stored = await db.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { sentences: true },
  })
  const sentences = sentencesOf(stored.sentences, blocks).filter(({ body }) => body)
  return { blocks: bodySpans(blocks), sentences }
}
