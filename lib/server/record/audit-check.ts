/** Whether the chains are whole and say who acted: a page of events at a time, so that no chain is held at once. */
import type { verifyAudit } from '../../contract/audit'
import type { Output } from '../../contract/operation'
import { type AuditEvent, type ChainHead, walkChain } from '../../domain/integrity/audit-chain'
import type { Db } from '../database/database'
import { env } from '../env'
import { Prisma } from '../prisma-client/client'
import { type Beside, isAsRecorded } from './audit-trail'

type Check = Output<typeof verifyAudit>
type Bad = NonNullable<Check['firstBad']>
/** `secret` is the pseudonyms'; `size` how many events are read at once. */
type Settings = { secret?: string; size?: number }

/** The first bad event of one chain. What is appended meanwhile is no fault. */
export async function checkChain(db: Db, chain: string, settings?: Settings): Promise<Check> {
  const which = Prisma.sql`"chain" = ${chain}`
  return checkOf((await walk(db, which, settings)) ?? (await emptied(db, which)))
}

/** The first bad event of any chain; one that a project's chain records and that is gone is bad too. */
export async function checkAllChains(db: Db, settings?: Settings): Promise<Check> {
  const all = Prisma.sql`true`
  const bad = await walk(db, all, settings, (page) => lostAnchor(db, page))
  return checkOf(bad ?? (await emptied(db, all)))
}

/** Where the chain ends, as the database has recorded it. */
export async function headOf(db: Db, chain: string): Promise<ChainHead> {
  const head = await db.auditHead.findUnique({ where: { chain }, select: { seq: true, hash: true } })
  return head ?? { seq: 0, hash: '' }
}

function checkOf(firstBad: Bad | null): Check {
  return { intact: firstBad === null, firstBad }
}

type Row = AuditEvent & Beside & { headSeq: number; headHash: string }

async function walk(
  db: Db,
  which: Prisma.Sql,
  { secret = env().PSEUDONYM_SECRET, size = 1_000 }: Settings = {},
  checkPage: (page: Row[]) => Promise<Bad | null> = async () => null,
): Promise<Bad | null> {
  let current: ChainCheck | null = null
  for await (const page of pages(db, which, size)) {
    for (const row of page) {
      if (row.chain !== current?.chain) {
        const bad: Bad | null = current?.end() ?? null
        if (bad) return bad
        current = startChain(row, secret)
      }
      const bad = current.step(row)
      if (bad) return bad
    }
    const bad = await checkPage(page)
    if (bad) return bad
  }
  return current?.end() ?? null
}

/** Events with the end of their chain as it was recorded at the same moment. */
async function* pages(db: Db, which: Prisma.Sql, size: number): AsyncGenerator<Row[]> {
  let after: Pick<Row, 'chain' | 'seq'> | undefined = { chain: '', seq: 0 }
  while (after) {
    const page: Row[] = await db.$queryRaw`
      select e."chain", e."seq", e."prev", e."hash", e."at", e."actor", e."action", e."body",
        e."userId", e."reviewId", e."inside", coalesce(h."seq", 0) as "headSeq", coalesce(h."hash", '') as "headHash"
      from (select * from "AuditEvent" where ${which} and ("chain", "seq") > (${after.chain}, ${after.seq}::int)
        order by "chain", "seq" limit ${size}) e
      left join "AuditHead" h on h."chain" = e."chain" order by e."chain", e."seq"`
    yield page
    after = page.length < size ? undefined : page.at(-1)
  }
}

type ChainCheck = { chain: string; step(row: Row): Bad | null; end(): Bad | null }

/** The chain is as long as its head was when its first event was read, and no longer than it was at its last. */
function startChain({ chain, headSeq, headHash }: Row, secret: string): ChainCheck {
  const chainWalk = walkChain({ seq: headSeq, hash: headHash })
  let recorded = headSeq
  const step = (row: Row): Bad | null => {
    recorded = row.headSeq
    const fault = chainWalk.step(row)
    if (fault) return badOf(chain, fault)
    return isAsRecorded(row, secret) ? null : badOf(chain, changed(row.seq))
  }
  const end = () => {
    const verdict = chainWalk.end()
    if (!verdict.ok) return badOf(chain, verdict)
    return verdict.length > recorded ? badOf(chain, addedAfter(recorded)) : null
  }
  return { chain, step, end }
}

function badOf(chain: string, { seq, why, message }: Omit<Bad, 'chain'>): Bad {
  return { chain, seq, why, message }
}

function changed(seq: number): Omit<Bad, 'chain'> {
  return { seq, why: 'HASH', message: `Event ${seq} was changed after it was recorded` }
}

function addedAfter(recorded: number): Omit<Bad, 'chain'> {
  const seq = recorded + 1
  return { seq, why: 'SEQ', message: `Event ${seq} was added past the recorded end of the chain` }
}

/** A chain of which nothing is left but the record of where it ended. */
async function emptied(db: Db, which: Prisma.Sql): Promise<Bad | null> {
  const [head] = await db.$queryRaw<{ chain: string; seq: number; hash: string }[]>`
    select "chain", "seq", "hash" from "AuditHead" h where ${which} and "seq" > 0
      and not exists (select from "AuditEvent" e where e."chain" = h."chain") order by "chain" limit 1`
  const verdict = head && walkChain(head).end()
  return verdict && !verdict.ok ? badOf(head.chain, verdict) : null
}

/** An anchor that no event bears out: the chain it names was cut, rewritten or deleted. */
async function lostAnchor(db: Db, page: Row[]): Promise<Bad | null> {
  const anchors = page.filter(({ action }) => action === 'chain.anchored').map(({ body }) => body)
  if (anchors.length === 0) return null
  const [lost] = await db.$queryRaw<{ chain: string; seq: number }[]>`
    select a."chain", a."seq"
    from jsonb_to_recordset(${`[${anchors.join()}]`}::jsonb) as a("chain" text, "seq" int, "hash" text)
    where not exists (
      select from "AuditEvent" e where e."chain" = a."chain" and e."seq" = a."seq" and e."hash" = a."hash")
    order by a."chain", a."seq" limit 1`
  const message = 'The project’s chain records an event here that is gone or was rewritten.'
  return lost ? { ...lost, why: 'MISSING_TAIL', message } : null
}
