import { z } from 'zod'
import { isLanguage } from '../domain/text/language'
import { visibleTextSchema } from '../domain/text/text-schema'
import { JSON_LIMIT, type Operation } from './operation'

/** Ids are UUIDs; the server makes them version 7, a client may send its own. */
export const idSchema = z.uuid().toLowerCase()

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80)

/** An instant: RFC 3339, UTC. */
export const instantSchema = z.iso.datetime()

/** A date as far as it is known: 2014, 2014-12 or 2014-12-16. No calendar has a year 0. */
export const partialDateSchema = z
  .string()
  .regex(/^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((date) => date.length < 10 || isDay(date), 'is not a day of the calendar')

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** The tag of a language that there is, as BCP 47 writes it. */
export const languageSchema = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .max(35)
  .refine(isLanguage, 'is not the code of a language')

/** Why something irreversible or exceptional is done, in the person's words. */
export const reasonSchema = z.string().trim().pipe(visibleTextSchema(2000))

export const noParams = z.strictObject({})
export const noQuery = z.strictObject({})
export const noBody = z.undefined()
export const emptyBody = z.strictObject({}).optional()
export const nothing = z.undefined()

/** Keyset paging: `cursor` is opaque, `limit` is 1–200. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
}

/** A page of a list, and how to get the next. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

export const spanShape = { start: z.number().int(), end: z.number().int() }

/** A person as far as others may know them. */
export const personSchema = z.object({ id: idSchema, name: z.string() })

type Given = Pick<Operation, 'name' | 'method' | 'path' | 'summary' | 'action' | 'resource' | 'responses'> &
  Partial<Operation>
type Defaults = {
  params: typeof noParams
  query: typeof noQuery
  body: typeof noBody
  ifMatch: false
  bodyLimit: typeof JSON_LIMIT
}

/** Declares an operation; what it leaves out is empty. */
export function operation<const G extends Given>(given: G): Omit<Defaults, keyof G> & G {
  return { params: noParams, query: noQuery, body: noBody, ifMatch: false, bodyLimit: JSON_LIMIT, ...given }
}
