import { addressOf } from '@/lib/contract/client'
import type { Report } from '@/lib/contract/reports'
import type { Value } from '@/lib/domain/agreement/readings'

export type Asked = Partial<Record<'project' | 'from' | 'to' | 'unit', string>>

/** Of all that an address asks for, what narrows a report. */
export function scopeOf({ project, from, to, unit }: Asked): [string, string][] {
  return Object.entries({ project, from, to, unit }).filter((entry): entry is [string, string] => !!entry[1])
}

/** Where the report is read, narrowed as what leads there. */
export function reportAddress(slug: string, asked: Asked): string {
  return narrowed(`/outlets/${slug}`, asked)
}

/** The outlets that an address names, parted by commas, each once. */
export function chosenOf(o = ''): string[] {
  return [...new Set(o.split(',').filter((slug) => slug !== ''))]
}

/** Where all outlets are listed, narrowed as what leads there; these of them stay chosen. */
export function indexAddress(asked: Asked, chosen: readonly string[] = []): string {
  const scope = scopeOf(asked)
  if (chosen.length > 0) scope.push(['o', chosen.join(',')])
  return scope.length > 0 ? `/outlets?${new URLSearchParams(scope)}` : '/outlets'
}

function narrowed(path: string, asked: Asked): string {
  const scope = scopeOf(asked)
  return scope.length > 0 ? `${path}?${new URLSearchParams(scope)}` : path
}

/** Where the passages behind a number of the report are. */
export function passagesAddress(
  { outlet }: Pick<Report, 'outlet'>,
  asked: Asked,
  of: Record<string, string>,
): string {
  return `/outlets/${outlet.slug}/passages?${new URLSearchParams([...scopeOf(asked), ...Object.entries(of)])}`
}

/** Where one reader said the one of the same words and another the other. */
export function stretchesAddress(
  { outlet }: Pick<Report, 'outlet'>,
  asked: Asked,
  one: Value,
  other: Value,
): string {
  return `/outlets/${outlet.slug}/stretches?${new URLSearchParams([...scopeOf(asked), ['one', one], ['other', other]])}`
}

/** Every outlet with its shares as a file. */
export function indexExportAddress(asked: Asked, of: Record<string, string>): string {
  return addressOf('GET /api/v1/reports/export', { query: { ...Object.fromEntries(scopeOf(asked)), ...of } })
}

/** Outlets side by side as a file, or one label of theirs. */
export function comparisonAddress(slugs: string[], asked: Asked, of: Record<string, string>): string {
  const query = { ...Object.fromEntries(scopeOf(asked)), o: slugs.join(','), ...of }
  return addressOf('GET /api/v1/outlets/compare/export', { query })
}

/** The report as a file, or the part of it that stands behind one picture. */
export function exportAddress(slug: string, asked: Asked, of: Record<string, string>): string {
  const query = { ...asked, ...of }
  return addressOf('GET /api/v1/outlets/{slug}/report/export', { params: { slug }, query })
}
