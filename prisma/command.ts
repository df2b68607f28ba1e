import type { Body, Input, Operation, Output } from '../lib/contract/operation'
import type { Actor } from '../lib/server/actor'
import { type Db, transaction } from '../lib/server/database/database'
import { Reply } from '../lib/server/reply'

type Command<O extends Operation, Who> = (
  actor: Who,
  input: Input<O>,
  db: Db,
) => Promise<Output<O> | Reply<Output<O>>>

/** Gives a command as a request would: what it is asked is checked by its operation, and it has a transaction of its own. */
export async function give<O extends Operation, Who extends Actor | null>(
  actor: Who,
  operation: O,
  command: Command<O, Who>,
  asked: { params?: Record<string, string>; version?: number; body?: Body<O> } = {},
): Promise<Output<O>> {
  const input = {
    params: operation.params.parse(asked.params ?? {}),
    query: operation.query.parse({}),
    body: operation.body.parse(asked.body),
    version: asked.version ?? 0,
  } as Input<O>
  const answer = await transaction((db) => command(actor, input, db))
  return answer instanceof Reply ? answer.body : answer
}
