import type { Agreement } from '../../contract/adjudications'
import { positionAgreement } from '../../domain/agreement/position-agreement'
import { sentenceAgreement } from '../../domain/agreement/sentence-agreement'
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
  const readings = frozen.flatMap(({ letter, blind }) => (blind ? { letter, blind } : []))
  const tagged = readings.map(({ blind }) => blind)
  const { blocks, sentences } = await bodyOf(db, revisionId)
  const { alpha, percent, coverage, confusion, perPair, perLabel } = positionAgreement(tagged, blocks)
  const letter = (place: number) => readings[place]?.letter ?? ''
  return {
    readers: readings.map((reading) => reading.letter),
    alpha,
    sentenceAlpha: sentenceAgreement(tagged, sentences).alpha,
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
