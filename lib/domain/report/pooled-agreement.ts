import { type UnitizingAgreement, unitizingAgreement } from '../agreement/unitizing-agreement'
import { type Label, labels } from '../codebook/labels'
import type { AgreementCounts } from './article-counts'

/**
 * Agreement over several articles together: `alpha` is Krippendorff's, nominal, over S, U, O and none (null where it is
 * undefined), `byLabel` that of each label against all the rest, `percent` the share (0–1) of pairs of readings that say
 * the same, all of positions; the same of whole `sentences`; `unitizing` takes passages as units.
 */
export type Coefficients = {
  alpha: number | null
  byLabel: Record<Label, number | null>
  percent: number | null
  sentences: { alpha: number | null; percent: number | null }
  unitizing: UnitizingAgreement
}

/**
 * The same with how many articles it is of, `confusion`, which has a row for what one reader said and a column for what
 * another did, each pair of readers both ways, and how many passages of the final layers every reading had (`alike`).
 */
export type PooledAgreement = Coefficients & {
  articles: number
  confusion: number[][]
  settled: { alike: number; passages: number }
}

/**
 * Pools articles by their coincidences, so that each position counts as in one long text. Articles that fewer than two
 * read blind are left out. Krippendorff 2011, 'Computing Krippendorff's Alpha-Reliability', section C.
 */
export function poolAgreement(articles: readonly AgreementCounts[]): PooledAgreement {
  const read = articles.filter(({ readers }) => readers > 1)
  const settled = (at: number) => sum(read.map((one) => one.settled[0]?.[at] ?? 0))
  return {
    ...coefficientsOf(addSums(read.map(sumsOf))),
    articles: read.length,
    confusion: read
      .map(({ readers, confusion }) => bothWays(readers, confusion))
      .reduce(addTables, square([])),
    settled: { alike: settled(0), passages: settled(1) },
  }
}

const KINDS = labels.length + 1
const CELLS = KINDS * KINDS
/** How many numbers an article's sums are. */
const SUMS = 2 * CELLS + 2 * labels.length

/**
 * What articles' coefficients are made of, as one list of numbers that adds up: the coincidences of positions and of
 * sentences, each weighed so that an article counts what is in it once for each reader; then `q` and `q*` of each label.
 */
export function sumsOf({ readers, confusion, sentences, units }: Readings): number[] {
  const others = readers - 1
  const coincidences = [confusion, sentences].flatMap((table) => bothWays(readers, table).flat())
  const [squares = [], markedSquares = []] = units
  return [
    ...coincidences.map((weight) => weight / others),
    ...labels.map((_, at) => squares[at] ?? 0),
    ...labels.map((_, at) => (markedSquares[at] ?? 0) / others ** 2),
  ]
}

type Readings = Omit<AgreementCounts, 'settled'>

/** The sums of several articles. */
function addSums(all: readonly (readonly number[])[]): number[] {
  const sums = new Array<number>(SUMS).fill(0)
  for (const one of all) for (let at = 0; at < SUMS; at++) sums[at] = (sums[at] ?? 0) + (one[at] ?? 0)
  return sums
}

/** How far readings agree whose sums these are. */
export function coefficientsOf(sums: readonly number[]): Coefficients {
  const positions = square(sums.slice(0, CELLS))
  const sentences = square(sums.slice(CELLS, 2 * CELLS))
  const squares = sums.slice(2 * CELLS, 2 * CELLS + labels.length)
  return {
    ...alphaOfTable(positions),
    byLabel: alphaByLabel(positions),
    sentences: alphaOfTable(sentences),
    unitizing: unitizingAgreement(positions, squares, sums.slice(2 * CELLS + labels.length)),
  }
}

/** The unitizing family of one article; undefined where fewer than two read it. */
export function unitizingOf(article: Omit<Readings, 'sentences'>): UnitizingAgreement {
  const sums = article.readers > 1 ? sumsOf({ ...article, sentences: square([]) }) : addSums([])
  return coefficientsOf(sums).unitizing
}

function alphaOfTable(coincidences: number[][]): { alpha: number | null; percent: number | null } {
  const totals = coincidences.map(sum)
  const n = sum(totals)
  if (n === 0) return { alpha: null, percent: null }
  const agreeing = sum(coincidences.map((row, at) => row[at] ?? 0))
  const expected = (n * n - sum(totals.map((total) => total * total))) / (n - 1)
  return { alpha: expected === 0 ? null : 1 - (n - agreeing) / expected, percent: agreeing / n }
}

/** Alpha of each label: every position either has it or has not. */
function alphaByLabel(coincidences: number[][]): Record<Label, number | null> {
  const alphas = labels.map((label, at) => [label, alphaOfTable(against(coincidences, at)).alpha] as const)
  return Object.fromEntries(alphas) as Record<Label, number | null>
}

/** The same table of two kinds: this one, and all the others together. */
function against(table: number[][], one: number): number[][] {
  const folded = [
    [0, 0],
    [0, 0],
  ]
  table.forEach((row, at) => {
    row.forEach((weight, to) => {
      const cells = folded[at === one ? 0 : 1]
      if (cells) cells[to === one ? 0 : 1] = (cells[to === one ? 0 : 1] ?? 0) + weight
    })
  })
  return folded
}

/** For two readers the table is the first one's by the second one's; for more it is symmetric already. */
function bothWays(readers: number, table: number[][]): number[][] {
  if (readers > 2) return table
  return table.map((row, at) => row.map((weight, to) => weight + (table[to]?.[at] ?? 0)))
}

function addTables(a: number[][], b: number[][]): number[][] {
  return a.map((row, at) => row.map((weight, to) => weight + (b[at]?.[to] ?? 0)))
}

/** Cells in rows, a row for each kind; what is missing is 0. */
function square(cells: readonly number[]): number[][] {
  return Array.from({ length: KINDS }, (_, row) =>
    Array.from({ length: KINDS }, (_, column) => cells[row * KINDS + column] ?? 0),
  )
}

function sum(of: number[]): number {
  return of.reduce((total, one) => total + one, 0)
}
