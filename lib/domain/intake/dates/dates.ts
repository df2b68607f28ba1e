import { casual } from 'chrono-node/en'

/** A date as printed: its place in the text (UTF-16 indexes of that text) and `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export type PrintedDate = { from: number; to: number; value: string; isAmbiguous: boolean }

const longestDate = 80
const numericDate = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/
const isoMonth = /^\s*(\d{4})(?:-(0[1-9]|1[0-2]))?\s*$/
// A fixed instant: only dates that print their year are taken, so nothing is ever filled in from it.
const reference = new Date(0)

/**
 * The first full or partial date of a short text, or null. A date without a printed year is none; a date in
 * figures whose day and month could be exchanged is taken by its year alone and said to be ambiguous.
 */
export function findDate(text: string): PrintedDate | null {
  const partial = isoMonth.exec(text)
  if (partial) return { from: 0, to: text.length, value: text.trim(), isAmbiguous: false }
  if (text.length > longestDate || !/\d{4}/.test(text)) return null
  const found = casual.parse(text, reference).find(({ start }) => start.isCertain('year'))
  if (!found) return null
  const { start } = found
  const parts = [String(start.get('year')).padStart(4, '0')]
  const isAmbiguous = canExchangeDayAndMonth(found.text)
  if (start.isCertain('month') && !isAmbiguous) {
    parts.push(twoDigits(start.get('month')))
    if (start.isCertain('day')) parts.push(twoDigits(start.get('day')))
  }
  return { from: found.index, to: found.index + found.text.length, value: parts.join('-'), isAmbiguous }
}

/** The date of a text that holds a date and nothing else but a weekday, a time, a lead word or punctuation. */
export function findLoneDate(text: string): PrintedDate | null {
  if (text.length > longestDate || !mayBeLoneDate(text)) return null
  const date = findDate(text)
  if (!date) return null
  const rest = `${text.slice(0, date.from)} ${text.slice(date.to)}`
  return /\p{L}/u.test(rest.replace(dateWords, '')) || /\d{3}/.test(rest) ? null : date
}

const dateWords =
  /\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|published|posted|updated|modified|created|last|dated?|first|on|at|am|pm|a\.m\.|p\.m\.|[ecmp][sd]t|gmt|utc|bst)(?![\p{L}\d])/giu
const monthWords =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![\p{L}\d])/giu
const mostDigits = 24

/** A cheap look before the date is parsed, which costs a hundred times as much. */
function mayBeLoneDate(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  if (digits < 4 || digits > mostDigits) return false
  const rest = text
    .replace(monthWords, '')
    .replace(dateWords, '')
    .replace(/\d(?:st|nd|rd|th|z|t(?=\d))/gi, '')
  return !/\p{L}/u.test(rest.replace(/\bof\b/gi, ''))
}

function canExchangeDayAndMonth(printed: string): boolean {
  const [, first, second] = numericDate.exec(printed) ?? []
  return first !== undefined && first !== second && Number(first) <= 12 && Number(second) <= 12
}

function twoDigits(part: number | null): string {
  return String(part ?? 1).padStart(2, '0')
}
