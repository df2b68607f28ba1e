import { type Label, labels } from '../codebook/labels'
import type { AgreementCounts } from './article-counts'

/**
 * Agreement over several articles together: `alpha` is Krippendorff's, nominal, over S, U, O and none (null where it is
 * undefined), `byLabel` that of each label against all the rest, `percent` the share (0–1) of pairs of readings that say
 * the same; `confusion` has a row for what one reader said and a column for what another did, each pair of readers both
 * ways.
 */
export type PooledAgreement = {
  articles: number
  alpha: number | null
  byLabel: Record<Label, number | null>
  percent: number | null
  confusion: number[][]
}

/** What as many readers each said of one article, or of `articles` with their tables added up. */
export type AgreementTable = AgreementCounts & { articles?: number }

/**
 * Pools articles by their coincidences, so that each position counts as in one long text. Articles that fewer than two
 * read blind are left out. Krippendorff 2011, 'Computing Krippendorff's Alpha-Reliability', section C.
 */
export function poolAgreement(tables: readonly AgreementTable[]): PooledAgreement {
  const read = tables.filter(({ readers }) => readers > 1)
  const confusion = read.map(bothWays).reduce(addTables, emptyTable())
  const coincidences = read.map(coincidencesOf).reduce(addTables, emptyTable())
  const articles = sum(read.map((one) => one.articles ?? 1))
  return { articles, ...alphaOfTable(coincidences), byLabel: alphaByLabel(coincidences), confusion }
}

/** What each says beside each other reader, weighed so that an article counts its positions once for each reader. */
export function coincidencesOf(article: AgreementCounts): number[][] {
  return bothWays(article).map((row) => row.map((weight) => weight / (article.readers - 1)))
}

export function alphaOfTable(coincidences: number[][]): { alpha: number | null; percent: number | null } {
  const totals = coincidences.map(sum)
  const n = sum(totals)
  if (n === 0) return { alpha: null, percent: null }
  const agreeing = sum(coincidences.map((row, at) => row[at] ?? 0))
  const expected = (n * n - sum(totals.map((total) => total * total))) / (n - 1)
  return { alpha: expected === 0 ? null : 1 - (n - agreeing) / expected, percent: agreeing / n }
}

/** Alpha of each label: every position either has it or has not. */
export function alphaByLabel(coincidences: number[][]): Record<Label, number | null> {
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
function bothWays({ readers, confusion }: AgreementCounts): number[][] {
  if (readers > 2) return confusion
  return confusion.map((row, at) => row.map((weight, to) => weight + (confusion[to]?.[at] ?? 0)))
}

function addTables(a: number[][], b: number[][]): number[][] {
  return a.map((row, at) => row.map((weight, to) => weight + (b[at]?.[to] ?? 0)))
}

function emptyTable(): number[][] {
  return Array.from({ length: 4 }, () => [0, 0, 0, 0])
}

function sum(of: number[]): number {
  return of.reduce((total, one) => total + one, 0)
}
