import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { getArticleAudit, verifyAudit } from '../contract/audit'
import type { Known } from '../server/database/consistency'
import { articleChain } from '../server/record/audit-trail'
import { trustedKeys } from '../server/record/keys'
import { ok } from '../server/testing/api'
import { createArticleAt, createTeam } from '../server/testing/scenario'
import { createActor, createWorld } from '../server/testing/world'
import { examine } from './doctor'

const world = await createWorld()
const superuser = new Client({ connectionString: world.superuserUrl })
const tables = [
  'AuditEvent',
  'AuditHead',
  'Revision',
  'Block',
  'Annotation',
  'FinalAnnotation',
  'Submission',
  'SignOff',
  'SignOffCounts',
  'OutletTotals',
]

const constraints = [
  ['Revision', 'Revision_sha256'],
  ['Submission', 'Submission_digest'],
  ['SignOff', 'SignOff_digest'],
]

let admin: Awaited<ReturnType<typeof createActor>>
let signed = ''
let last = 0

beforeAll(async () => {
  await superuser.connect()
  admin = await createActor({ role: 'ADMIN' })
  const team = await createTeam()
  signed = await createArticleAt(team, 'signed')
  await createArticleAt(team, 'revealed')
  // A damaged disk or a doctored dump knows no constraints.
  for (const [table, constraint] of constraints)
    await superuser.query(`alter table "${table}" drop constraint "${constraint}"`)
  for (const table of tables) await superuser.query(`create table "kept ${table}" as table "${table}"`)
  const head = await superuser.query<{ seq: number }>('select seq from "AuditHead" where chain = $1', [
    articleChain(signed),
  ])
  last = head.rows[0]?.seq ?? 0
})
afterAll(() => superuser.end())
afterEach(() =>
  pastTheRules(tables.map((table) => `delete from "${table}"; insert into "${table}" table "kept ${table}"`)),
)

/** As somebody with the database in their hands: no trigger, no key, no grant is in the way. */
async function pastTheRules(statements: string[]): Promise<void> {
  await superuser.query(
    ['begin', 'set local session_replication_role = replica', ...statements, 'commit'].join(';\n'),
  )
}

function known(): Known {
  return { keys: trustedKeys(), pseudonymSecret: process.env.PSEUDONYM_SECRET ?? null }
}

async function failures(): Promise<{ name: string; detail: string }[]> {
  const checks = await examine(world.ownerUrl, known())
  return checks.filter((check) => !check.ok).map(({ name, detail }) => ({ name, detail }))
}

const hashOf = `encode(sha256(convert_to(concat_ws(E'\\x1f', chain, seq, prev, at, actor, action, body), 'UTF8')), 'hex')`
const inChain = () => `chain = '${articleChain(signed)}'`

const tamperings: [what: string, statements: () => string[], firstBad: () => number][] = [
  ['edits an event', () => [`update "AuditEvent" set body = '{}' where ${inChain()} and seq = 3`], () => 3],
  [
    'edits an event and hashes it anew',
    () => [
      `update "AuditEvent" set body = replace(body, '{', '{"n":1,') where ${inChain()} and seq = 3`,
      `update "AuditEvent" set hash = ${hashOf} where ${inChain()} and seq = 3`,
    ],
    () => 4,
  ],
  ['deletes an event', () => [`delete from "AuditEvent" where ${inChain()} and seq = 3`], () => 3],
  [
    'slips an event in between',
    () => [
      `update "AuditEvent" set seq = -seq - 1 where ${inChain()} and seq >= 4`,
      `update "AuditEvent" set seq = -seq where ${inChain()} and seq < 0`,
      `insert into "AuditEvent" select (e).* from (select jsonb_populate_record(x, '{"seq": 4, "id": "00000000-0000-7000-8000-000000000000"}') as e from "AuditEvent" x where ${inChain()} and seq = 3) s`,
    ],
    () => 4,
  ],
  [
    'swaps two events',
    () => [
      `update "AuditEvent" set seq = -seq where ${inChain()} and seq in (3, 4)`,
      `update "AuditEvent" set seq = 7 + seq where ${inChain()} and seq in (-3, -4)`,
    ],
    () => 3,
  ],
  [
    'adds an event at the end',
    () => [
      `insert into "AuditEvent" select (e).* from (select jsonb_populate_record(x, jsonb_build_object('seq', x.seq + 1, 'prev', x.hash, 'id', '00000000-0000-7000-8000-000000000000')) as e from "AuditEvent" x where ${inChain()} order by seq desc limit 1) s`,
      `update "AuditEvent" set hash = ${hashOf} where id = '00000000-0000-7000-8000-000000000000'`,
    ],
    () => last + 1,
  ],
  ['cuts off the end', () => [`delete from "AuditEvent" where ${inChain()} and seq >= ${last}`], () => last],
  [
    'cuts off the end, with the record of where it was',
    () => [
      `delete from "AuditEvent" where ${inChain()} and seq >= ${last}`,
      `update "AuditHead" h set seq = e.seq, hash = e.hash from "AuditEvent" e where e.chain = h.chain and h.${inChain()} and e.seq = ${last - 1}`,
    ],
    () => last,
  ],
  [
    'deletes the whole chain',
    () => [`delete from "AuditEvent" where ${inChain()}`, `delete from "AuditHead" where ${inChain()}`],
    () => 1,
  ],
]

/** What is not hashed itself, and decides what the history shows and to whom. */
const besides: [what: string, set: string, seq: () => number][] = [
  [
    'says that somebody else signed',
    `"userId" = (select id from "User" u where u.id <> x."userId" limit 1)`,
    () => last,
  ],
  ['forgets who signed', `"userId" = null`, () => last],
  ['changes the words beside an event', `inside = replace(inside, '"salt":"', '"salt":"0')`, () => 2],
  ['writes words that are none', `inside = 'x'`, () => 2],
  ['takes the words away', 'inside = null', () => 2],
  ['puts words where there were none', `inside = '{"reason":"x"}'`, () => last],
  ['hides an event as part of a reading', `"reviewId" = (select id from "Review" limit 1)`, () => last],
  [
    'gives an event to another reading',
    `"reviewId" = (select id from "Review" r where r.id <> x."reviewId" limit 1)`,
    () => 4,
  ],
  ['shows what belonged to a reading', `"reviewId" = null`, () => 4],
]

const changes: [check: string, what: string, statement: () => string][] = [
  [
    'texts',
    'a text was changed',
    () => `update "Revision" set text = text || ' ' where "articleId" = '${signed}'`,
  ],
  ['quotes', 'a quote was changed', () => `update "Annotation" set exact = exact || 'x'`],
  [
    'quotes',
    'a quote of a final layer was changed',
    () => `update "FinalAnnotation" set exact = exact || 'x'`,
  ],
  [
    'tags',
    'a tag was given what its label does not carry',
    () => `update "Annotation" set attributes = '{"holder":"AUTHOR"}' where label = 'UNVERIFIED_CLAIM'`,
  ],
  [
    'tags',
    'a tag of a final layer was given another label',
    () => `update "FinalAnnotation" set label = 'OPINION' where label = 'UNVERIFIED_CLAIM'`,
  ],
  [
    'submissions',
    'a copy was changed',
    () => `update "Submission" set body = replace(body, 'OPINION', 'SOURCED_FACT')`,
  ],
  [
    'readings',
    'a submitted reading was changed',
    () =>
      `update "Annotation" set label = 'OPINION', attributes = '{"holder":"AUTHOR"}' where label = 'UNVERIFIED_CLAIM'`,
  ],
  [
    'readings',
    'a tag of a submitted reading was deleted',
    () => `delete from "Annotation" where label = 'UNVERIFIED_CLAIM'`,
  ],
  [
    'sign-offs',
    'a signed bundle was changed',
    () => `update "SignOff" set bundle = replace(bundle, 'OPINION', 'SOURCED_FACT')`,
  ],
  ['sign-offs', 'a digest was changed', () => `update "SignOff" set digest = repeat('0', 64)`],
  [
    'signed texts',
    'a block was made another kind',
    () => `update "Block" set kind = 'CAPTION' where n = 2 and "articleId" = '${signed}'`,
  ],
  [
    'signed texts',
    'a block was cut short',
    () => `update "Block" set "end" = "end" - 1 where n = 2 and "articleId" = '${signed}'`,
  ],
  [
    'signed texts',
    'a text and its digest were changed',
    () =>
      `update "Revision" set text = replace(text, 'farce', 'force'), sha256 = encode(sha256(convert_to(replace(text, 'farce', 'force'), 'UTF8')), 'hex') where "articleId" = '${signed}'`,
  ],
  [
    'signed layers',
    'a tag of a signed layer was deleted',
    () => `delete from "FinalAnnotation" where label = 'OPINION'`,
  ],
  [
    'report counts',
    'a count of a signed article was changed',
    () => `update "SignOffCounts" set passages = '{9,0,0}'`,
  ],
  ['report counts', 'the counts of a signed article were deleted', () => `delete from "SignOffCounts"`],
  [
    'report counts',
    'what its passages carry was counted otherwise',
    () => `update "SignOffCounts" set counts = jsonb_set(counts, '{elsewhere}', '7')`,
  ],
  [
    'outlet totals',
    'what is kept of an outlet was changed',
    () => `update "OutletTotals" set totals = jsonb_set(totals, '{elsewhere}', '7')`,
  ],
  ['outlet totals', 'what is kept of an outlet was deleted', () => `delete from "OutletTotals"`],
]

describe('npm run doctor', () => {
  it('finds nothing wrong where nothing was touched', async () => {
    expect(await failures()).toEqual([])
    expect(await ok(admin, verifyAudit, {})).toEqual({ intact: true, firstBad: null })
  })

  it.each(tamperings)(
    'names the first bad event, as the API does, when somebody %s',
    async (_what, statements, firstBad) => {
      await pastTheRules(statements())
      const found = (await failures()).find(({ name }) => name === 'audit')
      expect(found?.detail).toContain(`${articleChain(signed)}, event ${firstBad()}`)
      const { intact, firstBad: bad } = await ok(admin, verifyAudit, {})
      expect(intact).toBe(false)
      expect(bad).toMatchObject({ chain: articleChain(signed), seq: firstBad() })
    },
  )

  it.each(besides)('names that event, as API and history do, when somebody %s', async (_what, set, seq) => {
    await pastTheRules([`update "AuditEvent" x set ${set} where ${inChain()} and seq = ${seq()}`])
    const firstBad = {
      chain: articleChain(signed),
      seq: seq(),
      why: 'HASH',
      message: `Event ${seq()} was changed after it was recorded`,
    }
    expect((await failures()).map(({ detail }) => detail)).toEqual([
      `${firstBad.chain}, event ${firstBad.seq}: ${firstBad.message}`,
    ])
    expect(await ok(admin, verifyAudit, {})).toEqual({ intact: false, firstBad })
    const { chain } = await ok(admin, getArticleAudit, { params: { articleId: signed } })
    expect(chain).toMatchObject({ intact: false, firstBad })
  })

  it.each(changes)('says under “%s” that %s', async (check, _what, statement) => {
    await pastTheRules([statement()])
    expect((await failures()).map(({ name }) => name)).toContain(check)
  })

  it('trusts no key but those of this installation', async () => {
    const [sole] = (await examine(world.ownerUrl, { ...known(), keys: [] })).filter(({ ok }) => !ok)
    expect(sole).toMatchObject({ name: 'sign-offs', detail: expect.stringContaining('key not known') })
  })

  it('does not pretend to know who acted without the secret of this installation', async () => {
    const checks = await examine(world.ownerUrl, { ...known(), pseudonymSecret: null })
    expect(checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['audit'])
  })
})
