import type { LabelledSpan } from '../annotation/annotation'
import { flattenLayer } from '../annotation/layer'
import { labels } from '../codebook/labels'
import { compareSpans, firstEndingAfter, type Span } from '../text/span'

/** A stretch of a continuum that a reader marked as being of a kind, by its place in the list of kinds. */
export type Unit = Span & { kind: number }

/**
 * What readers' units come to, so that texts can be added up: all numbers are whole. With m readers and gaps as the
 * last kind: `overlaps`, what one reader said by what another did, over all ordered pairs of readers, in code points
 * (`ℓ · (m − 1)`); for each kind but the gaps `squares`, the sum of its units' squared lengths (`q`), and
 * `markedSquares`, that of their lengths as far as others marked them (`q* · (m − 1)²`).
 */
export type UnitTally = { overlaps: number[][]; squares: number[]; markedSquares: number[] }

/**
 * Agreement on units: where they are and what they are. `all` is uα, `boundaries` |uα (units against gaps), `kinds` cuα
 * (what was said where both marked), `byKind` (k)uα with the share (0–1) of that kind which others marked at all.
 * Null is undefined, and printed as '–'.
 */
export type UnitizingAgreement = {
  all: number | null
  boundaries: number | null
  kinds: number | null
  byKind: { alpha: number | null; coverage: number | null }[]
}

/** The same of readings: units are the maximal runs of one innermost annotation, in the body blocks joined to one text. */
export function tallyReadings(readings: LabelledSpan[][], bodyBlocks: Span[]): UnitTally {
  const positionOf = bodyPositions(bodyBlocks)
  const units = readings.map((reading) =>
    flattenLayer(reading)
      .map(({ label, start, end }) => ({
        kind: labels.indexOf(label),
        start: positionOf(start),
        end: positionOf(end),
      }))
      .filter(({ start, end }) => start < end),
  )
  return tallyUnits(units, positionOf(Number.POSITIVE_INFINITY), labels.length)
}

/** Counts the units of each reader, disjoint and in order, over a continuum of this length. */
export function tallyUnits(readings: Unit[][], length: number, kinds: number): UnitTally {
  const overlaps = Array.from({ length: kinds + 1 }, () => new Array<number>(kinds + 1).fill(0))
  const marked = readings.map((units) => units.map(() => 0))
  const places = readings.map(() => 0)
  const edges = new Set([0, length, ...readings.flat().flatMap(({ start, end }) => [start, end])])
  let from = 0
  for (const to of [...edges].sort((a, b) => a - b)) {
    const here = readings.map((units, reader) => {
      let place = places[reader] ?? 0
      while (place < units.length && (units[place]?.end ?? 0) <= from) place++
      places[reader] = place
      const unit = units[place]
      return unit && unit.start <= from ? unit.kind : kinds
    })
    const marking = here.filter((kind) => kind < kinds).length
    here.forEach((kind, reader) => {
      if (kind < kinds) add(marked[reader], places[reader] ?? 0, (to - from) * (marking - 1))
      here.forEach((other, beside) => {
        if (beside !== reader) add(overlaps[kind], other, to - from)
      })
    })
    from = to
  }
  return {
    overlaps,
    squares: squaresOf(readings, kinds, ({ start, end }) => end - start),
    markedSquares: squaresOf(readings, kinds, (_, reader, place) => marked[reader]?.[place] ?? 0),
  }
}

/**
 * Agreement of coincidences `ℓ`, with the gaps last, and of the sums `q` and `q*` of the other kinds. Source:
 * Krippendorff, Mathet, Bouvry & Widlöcher 2016; Krippendorff 2019, section 12.6.
 */
export function unitizingAgreement(
  coincidences: number[][],
  squares: number[],
  markedSquares: number[],
): UnitizingAgreement {
  const gaps = coincidences.length - 1
  // a reader's gaps are paired position by position, not as units
  const selfPairs = [...squares, sum(coincidences[gaps] ?? [])]
  const expected = expectedOf(coincidences, selfPairs)
  const marked = coincidences.slice(0, gaps).map((row) => row.slice(0, gaps))
  const expectedMarked = expectedOf(marked, markedSquares)
  return {
    all: alphaOf(coincidences, expected),
    boundaries: alphaOf(collapse(coincidences), collapse(expected)),
    kinds: alphaOf(marked, expectedMarked),
    byKind: marked.map((_, kind) => ({
      alpha: alphaOfKind(marked, expectedMarked, kind),
      coverage: shareOf(columnSum(marked, kind), columnSum(coincidences, kind)),
    })),
  }
}

function expectedOf(coincidences: number[][], selfPairs: number[]): number[][] {
  const totals = coincidences.map(sum)
  const all = sum(totals)
  const pairs = all - sum(selfPairs) / all
  return totals.map((total, row) =>
    totals.map((other, column) => (total * other - (row === column ? (selfPairs[row] ?? 0) : 0)) / pairs),
  )
}

function alphaOf(coincidences: number[][], expected: number[][]): number | null {
  const disagreement = sum(coincidences.map(sum)) - diagonal(coincidences)
  const byChance = sum(expected.map(sum)) - diagonal(expected)
  return byChance > 0 ? 1 - disagreement / byChance : null
}

function alphaOfKind(marked: number[][], expected: number[][], kind: number): number | null {
  const found = columnSum(marked, kind)
  const chance = columnSum(expected, kind)
  const byChance = chance - (expected[kind]?.[kind] ?? 0)
  if (found === 0 || !(byChance > 0)) return null
  return 1 - (chance / found) * ((found - (marked[kind]?.[kind] ?? 0)) / byChance)
}

/** Units of any kind against gaps. */
function collapse(table: number[][]): number[][] {
  const gaps = table.length - 1
  const inside = table.slice(0, gaps)
  const within = sum(inside.map((row) => sum(row.slice(0, gaps))))
  const last = table[gaps] ?? []
  return [
    [within, columnSum(inside, gaps)],
    [sum(last.slice(0, gaps)), last[gaps] ?? 0],
  ]
}

/** How many positions of the body lie before one of the text. */
function bodyPositions(blocks: Span[]): (position: number) => number {
  const ordered = [...blocks].sort(compareSpans)
  let length = 0
  const before = ordered.map(({ start, end }) => {
    length += end - start
    return length - (end - start)
  })
  return (position) => {
    const at = firstEndingAfter(ordered, position)
    const block = ordered[at]
    return block ? (before[at] ?? 0) + Math.max(0, position - block.start) : length
  }
}

function squaresOf(
  readings: Unit[][],
  kinds: number,
  lengthOf: (unit: Unit, reader: number, place: number) => number,
): number[] {
  const sums = new Array<number>(kinds).fill(0)
  readings.forEach((units, reader) => {
    units.forEach((unit, place) => {
      sums[unit.kind] = (sums[unit.kind] ?? 0) + lengthOf(unit, reader, place) ** 2
    })
  })
  return sums
}

function add(numbers: number[] | undefined, place: number, more: number): void {
  if (numbers) numbers[place] = (numbers[place] ?? 0) + more
}

function columnSum(table: number[][], column: number): number {
  return sum(table.map((row) => row[column] ?? 0))
}

function diagonal(table: number[][]): number {
  return sum(table.map((row, at) => row[at] ?? 0))
}

function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
