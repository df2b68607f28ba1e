/** The parts of a calendar date a text prints: a year, a month of it, a day of that. */
const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/**
 * A partial ISO date (`2017-09-12`, `2014-12`, `2014`) printed by its precision: '12 Sep 2017', 'Dec 2014', '2014'.
 * It is the date printed on the page, so no time zone ever moves it. Null when there is none or it is no date.
 */
export function printPartialDate(date: string | null): string | null {
  const [, year, month, day] = partial.exec(date ?? '') ?? []
  if (!year) return null
  const instant = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'short' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  })
    .format(instant)
    .replace('Sept', 'Sep')
}

/**
 * The range of days a stored date covers, as the partial date it stands for: equal ends are a day, a whole month its
 * month, a whole year its year. Null when unknown; a range of another shape is given by its first day.
 */
export function partialDateOf(from: string | null, to: string | null): string | null {
  if (!from || !to || from === to) return from
  const year = from.slice(0, 4)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year
  const month = from.slice(0, 7)
  return from === `${month}-01` && to === lastDayOf(month) ? month : from
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
