/**
 * The whole range a printed date may stand for: a day, a month or a year, both ends included, as `YYYY-MM-DD`.
 * The date is the calendar date printed; it is never converted between zones.
 */
export function dateRange(printed: string): { from: string; to: string } {
  const [year = '', month, day] = printed.split('-')
  if (day) return { from: printed, to: printed }
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` }
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return { from: `${printed}-01`, to: `${printed}-${lastDay}` }
}
