import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { give } from '../../prisma/command'
import { stateAt } from '../../prisma/demo/article'
import { outlets } from '../../prisma/demo/demo'
import { people } from '../../prisma/demo/people'
import { createUser } from '../../prisma/factories'
import { seedDemo } from '../../prisma/seed'
import { getAdjudication } from '../contract/adjudications'
import { createArticle } from '../contract/articles'
import { createProject, policySchema } from '../contract/projects'
import { verifyBundle } from '../domain/integrity/verify-bundle'
import * as articleCommands from '../server/articles/articles'
import * as projectCommands from '../server/articles/projects'
import { database } from '../server/database/database'
import { readEnv } from '../server/env'
import { hashPassword } from '../server/people/password'
import { signIn } from '../server/people/sign-in'
import { trustedKeys } from '../server/record/keys'
import { get as getReport } from '../server/report/reports'
import * as adjudications from '../server/review/adjudications'
import { createWorld } from '../server/testing/world'
import { addedTo, demoLines, hasDemo, makeDemo } from './demo'
import { examine } from './doctor'
import { main as removeDemo } from './remove-demo'
import { findSetupToken } from './serving/setup-token'

const { ownerUrl, dataDir } = await createWorld()
const file = join(dataDir, 'demo.json')
const make = (wanted: '0' | '1') =>
  makeDemo(readEnv({ ...process.env, DATABASE_URL: ownerUrl, DEMO: wanted }), ownerUrl, () => {})

describe('an installation without the demo', () => {
  it('stays empty where none is wanted', async () => {
    await make('0')
    expect(await database().user.count()).toBe(0)
    expect(existsSync(file)).toBe(false)
  })
})

describe('a database that is not the one whose demo was not finished', () => {
  it.each(['0', '1'] as const)('loses nobody (DEMO=%s)', async (wanted) => {
    writeFileSync(file, JSON.stringify({ state: 'MAKING', passwords: {} }))
    const { id } = await createUser(database())
    await make(wanted)
    expect(await database().user.count({ where: { id } })).toBe(1)
    const owner = new Client({ connectionString: ownerUrl })
    await owner.connect()
    await owner.query('delete from "User" where "id" = $1', [id]).finally(() => owner.end())
    rmSync(file)
  })
})

describe('the demo installation', () => {
  beforeAll(async () => {
    await leaveHalfMade()
    await make('1')
  }, 180_000)

  it('has every article where its ending says, also after a start that was killed while making it', async () => {
    const rows = await database().article.findMany({ select: { title: true, state: true } })
    const wanted = outlets.flatMap(({ articles }) =>
      articles.map(({ title, ends }) => ({ title, state: stateAt[ends.at] })),
    )
    const byTitle = (a: { title: string }, b: { title: string }) => a.title.localeCompare(b.title)
    expect(rows.sort(byTitle)).toEqual(wanted.sort(byTitle))
  })

  it('has a bundle that verifies for every sign-off', async () => {
    const signOffs = await database().signOff.findMany({ select: { bundle: true } })
    expect(signOffs.length).toBeGreaterThan(20)
    for (const { bundle } of signOffs)
      expect(await verifyBundle(JSON.parse(bundle), trustedKeys())).toMatchObject({ valid: true })
  })

  it('is found in order by the doctor', async () => {
    const { PSEUDONYM_SECRET = null } = process.env
    const checks = await examine(ownerUrl, { keys: trustedKeys(), pseudonymSecret: PSEUDONYM_SECRET })
    expect(checks.filter(({ ok }) => !ok)).toEqual([])
  })

  it('says at each start who may enter, with passwords that only its owner can read', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    for (const { email } of Object.values(people)) {
      const line = (await demoLines(ownerUrl, dataDir)).find((each) => each.includes(email)) ?? ''
      expect(await signIn(email, line.trim().split(/\s+/)[1] ?? '', 'here')).not.toBeNull()
    }
  })

  it('says no password that was changed, and nobody who may not enter any more', async () => {
    const { maeve, jory } = people
    const before = await database().user.findMany({ where: { email: { in: [maeve.email, jory.email] } } })
    const passwordHash = await hashPassword('another one than at first')
    await database().user.update({ where: { email: maeve.email }, data: { passwordHash } })
    await database().user.update({ where: { email: jory.email }, data: { deactivatedAt: new Date() } })
    const lines = (await demoLines(ownerUrl, dataDir)).map((line) => line.trim().split(/\s+/))
    expect(lines.find(([email]) => email === maeve.email)).toEqual([maeve.email, '(changed)'])
    expect(lines.some(([email]) => email === jory.email)).toBe(false)
    for (const { id, passwordHash } of before)
      await database().user.update({ where: { id }, data: { passwordHash, deactivatedAt: null } })
  })

  it('has an outlet whose shares can be reported, one provisional, one too few, and one project picked by hand', async () => {
    const actor = await ottoline()
    const read = (slug: string, project: string) =>
      getReport(actor, {
        params: { slug },
        query: { project, unit: 'passages' },
        body: undefined,
        version: 0,
      })
    const statuses = async (slug: string) =>
      Object.values((await read(slug, 'averne-press-review')).labels).map(({ status }) => status)
    expect(await statuses('the-saltmere-courier')).toEqual(['REPORTABLE', 'REPORTABLE', 'REPORTABLE'])
    expect(await statuses('the-averne-gadfly')).toContain('PROVISIONAL')
    expect(await statuses('wirefold-digest')).toEqual(['TOO_FEW', 'TOO_FEW', 'TOO_FEW'])
    const picked = await read('the-slipway-letter', 'reading-the-news-kessing-college')
    expect([picked.selection, picked.labels.OPINION.low]).toEqual(['HAND_PICKED', null])
  })

  it('shows each outlet as what it is to whoever looks at all of their projects', async () => {
    const actor = await ottoline()
    const asked = { query: { unit: 'passages' as const }, body: undefined, version: 0 }
    const slugs = ['the-saltmere-courier', 'the-averne-gadfly', 'wirefold-digest', 'the-slipway-letter']
    const reports = slugs.map((slug) => getReport(actor, { ...asked, params: { slug } }))
    const shown = (await Promise.all(reports)).map(({ labels, selection }) => [
      selection,
      labels.SOURCED_FACT.status,
    ])
    expect(shown).toEqual([
      ['SYSTEMATIC', 'REPORTABLE'],
      ['SYSTEMATIC', 'PROVISIONAL'],
      ['SYSTEMATIC', 'TOO_FEW'],
      ['HAND_PICKED', 'TOO_FEW'],
    ])
  })

  it('has one article on hold, which its outlet’s report names and does not count', async () => {
    const held = await database().article.findMany({
      where: { heldAt: { not: null } },
      select: { state: true },
    })
    expect(held).toEqual([{ state: 'SIGNED_OFF' }])
  })

  it('leaves an article that is compared with several decisions open, which the tour in README names', async () => {
    const readme = readFileSync('README.md', 'utf8')
    const [, named] = /\*\*Compare\*\* as .*?“([^”]+)”/s.exec(readme) ?? []
    const { id } = await database().article.findFirstOrThrow({
      where: { title: { startsWith: named ?? 'none' }, state: 'ADJUDICATION' },
    })
    const { clusters } = await give(await ottoline(), getAdjudication, adjudications.get, {
      params: { articleId: id },
    })
    expect(clusters.filter(({ decision }) => decision === null)).toHaveLength(3)
  })

  it('is made once', async () => {
    const before = readFileSync(file, 'utf8')
    await make('1')
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('is left alone while it holds what its people brought in, whichever note tells, and goes with it when asked', async () => {
    expect(await addedTo(ownerUrl, dataDir)).toEqual({ projects: 0, articles: 0 })
    await bringIn('A text of our own.')
    const { said, code } = await remove()
    expect([code, said]).toEqual([2, expect.stringContaining('1 project and 1 article that did not come')])
    expect(said).toMatch(/-- --with-everything` takes them too; `npm run backup -- FILE` keeps them/)
    const { made: _, ...older } = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify(older))
    expect(await addedTo(ownerUrl, dataDir)).toEqual({ projects: 1, articles: 1 })
    await createUser(database(), { name: 'Somebody Real' })
    expect((await remove()).said).toContain('1 person (Somebody Real), 1 project, and 1 article')
    expect(await database().article.count()).toBe(33)
  })

  it('goes as a whole, and does not come back', async () => {
    expect((await remove('--with-everything')).code).toBe(0)
    expect([hasDemo(dataDir), await demoLines(ownerUrl, dataDir)]).toEqual([false, []])
    await make('1')
    expect(await database().user.count()).toBe(0)
    expect(await database().auditEvent.count()).toBe(0)
    expect(await findSetupToken(dataDir, ownerUrl)).toMatch(/^[\w-]{43}$/)
  })
})

/** The command as it is given at the console, and what it says there. */
async function remove(...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  vi.spyOn(console, 'log').mockImplementation(say)
  vi.spyOn(console, 'error').mockImplementation(say)
  vi.stubEnv('DATABASE_URL', ownerUrl)
  try {
    return { code: await removeDemo(args), said: said.join('\n') }
  } finally {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
  }
}

async function ottoline() {
  const { id, ...found } = await database().user.findUniqueOrThrow({
    where: { email: people.ottoline.email },
  })
  return { id, ...found, session: { id } }
}

/** One of the demo's people makes a project and brings an article into it. */
async function bringIn(content: string): Promise<void> {
  const actor = await ottoline()
  const { slug } = await give(actor, createProject, projectCommands.create, {
    body: { name: 'Our own', policy: policySchema.parse({}), selection: 'CENSUS' },
  })
  await give(actor, createArticle, articleCommands.create, {
    params: { slug },
    body: { outlet: 'Our paper', title: 'Our article', body: { format: 'text', content } },
  })
}

/** As a start leaves it that is killed after two articles. */
async function leaveHalfMade(): Promise<void> {
  const passwords = Object.fromEntries(Object.keys(people).map((key) => [key, `${key} reads it twice`]))
  writeFileSync(file, JSON.stringify({ state: 'MAKING', passwords }))
  const token = (await findSetupToken(dataDir, ownerUrl)) ?? ''
  const killed = new Error('killed')
  const seeding = seedDemo({ token, passwords: passwords as never }, (done) => {
    if (done === 2) throw killed
  })
  await expect(seeding).rejects.toBe(killed)
}
