import type { Person } from '../fault/person'
import type { ServedApp } from '../fault/served-app'

/** The product with one signed-in person, who reads in `project`. */
export type Bench = { app: ServedApp; person: Person; project: string; reviewer: string }

/** A row of a printed table: what was measured, its figure, its limit, and the ratio of both. */
export type Row = Record<string, string | number>
