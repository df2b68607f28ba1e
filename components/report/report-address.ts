import type { Report } from '@/lib/contract/reports'

export type Asked = Partial<Record<'project' | 'from' | 'to' | 'unit', string>>

/** Where the passages behind a number of the report are. */
export function passagesAddress(
  { outlet }: Pick<Report, 'outlet'>,
  asked: Asked,
  of: Record<string, string>,
): string {
  const { unit: _, ...scope } = asked
  return `/outlets/${outlet.slug}/passages?${new URLSearchParams({ ...scope, ...of })}`
}

/** A share (0–1) in whole per cent. */
export function percentOf(share: number): number {
  return Math.round(share * 100)
}
