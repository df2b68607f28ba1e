import { addressOf } from '@/lib/contract/client'
import type { Report } from '@/lib/contract/reports'

export type Asked = Partial<Record<'project' | 'from' | 'to' | 'unit', string>>

/** Where the report is read, narrowed to the same project and period as what leads there. */
export function reportAddress(slug: string, { project, from, to }: Asked): string {
  const scope = Object.entries({ project, from, to }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return `/outlets/${slug}${scope.length > 0 ? `?${new URLSearchParams(scope)}` : ''}`
}

/** Where the passages behind a number of the report are. */
export function passagesAddress(
  { outlet }: Pick<Report, 'outlet'>,
  asked: Asked,
  of: Record<string, string>,
): string {
  const { unit: _, ...scope } = asked
  return `/outlets/${outlet.slug}/passages?${new URLSearchParams({ ...scope, ...of })}`
}

/** The report as a file, or the part of it that stands behind one picture. */
export function exportAddress(slug: string, asked: Asked, of: Record<string, string>): string {
  const query = { ...asked, ...of }
  return addressOf('GET /api/v1/outlets/{slug}/report/export', { params: { slug }, query })
}
