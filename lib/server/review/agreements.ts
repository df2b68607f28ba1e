import type { Agreement } from '../../contract/adjudications'
import { positionAgreement } from '../../domain/agreement/position-agreement'
import { bodySpans } from '../../domain/text/block'
import { listBlocks } from '../articles/revisions'
import type { Db } from '../database/database'
import { type FrozenReading, listReadings } from './readings'

/** Agreement of a revision's readings, on the copies that were submitted blind. */
export async function agreementOf(db: Db, revisionId: string): Promise<Agreement> {
  return agreementAmong(await listReadings(db, revisionId), bodySpans(await listBlocks(db, revisionId)))
}

/** Agreement among these readings over the spans of the body. */
export function agreementAmong(frozen: FrozenReading[], body: ReturnType<typeof bodySpans>): Agreement {
  const readings = frozen.flatMap(({ letter, blind }) => (blind ? { letter, blind } : []))
  const { alpha, percent, coverage, confusion, perPair, perLabel } = positionAgreement(
    readings.map(({ blind }) => blind),
    body,
  )
  const letter = (place: number) => readings[place]?.letter ?? ''
  return {
    readers: readings.map((reading) => reading.letter),
    alpha,
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
