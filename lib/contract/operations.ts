/** Every operation there is, in the order of the main job: what the document, the access table and the blind test walk. */
import * as accounts from './accounts'
import * as adjudications from './adjudications'
import * as annotations from './annotations'
import * as articles from './articles'
import * as audit from './audit'
import * as bulk from './bulk'
import * as document from './document/operations'
import * as exports from './exports'
import * as health from './health'
import * as imports from './imports'
import type { Operation } from './operation'
import * as outlets from './outlets'
import * as people from './people'
import * as projects from './projects'
import * as reports from './reports'
import * as reviews from './reviews'
import * as signOffs from './sign-offs'

const nouns = [
  people,
  accounts,
  projects,
  outlets,
  imports,
  articles,
  bulk,
  annotations,
  reviews,
  adjudications,
  signOffs,
  exports,
  reports,
  audit,
  health,
  document,
]

export const operations: readonly Operation[] = nouns.flatMap((noun) =>
  Object.values(noun).filter(isOperation),
)

type Noun = (typeof nouns)[number]
type OperationsOf<N> = N extends Noun ? Extract<N[keyof N], Operation> : never

/** One of them, as its noun declares it. */
export type DeclaredOperation = OperationsOf<Noun>

function isOperation(value: unknown): value is Operation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'method' in value &&
    'path' in value &&
    'responses' in value
  )
}
