import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { trustedKeys } from '../server/record/keys'
import { createArticleAt, createTeam, stages, type Team } from '../server/testing/scenario'
import { createActor, createWorld } from '../server/testing/world'
import { backUp } from './backup'
import { examine } from './doctor'
import { assertAppRole } from './postgres/database'
import { main, restore } from './restore'
import { createTestDatabase, type TestDatabase } from './testing/test-database'

const world = await createWorld()
const folder = mkdtempSync(join(tmpdir(), 'sourcemark-backup-'))
const file = join(folder, 'whole.backup')
const secrets = '{"PSEUDONYM_SECRET":"a secret that goes with the rows"}'
let sha256 = ''
let other: TestDatabase

beforeAll(async () => {
  await createActor({ role: 'ADMIN', name: 'A name\u2028in two lines, and a \\ "quote"' })
  const team = await createTeam()
  for (const stage of stages) await createArticleAt(team, stage)
  writeFileSync(join(world.dataDir, 'secrets.json'), secrets)
  sha256 = await backUp(world.ownerUrl, world.dataDir, file)
  other = await createTestDatabase()
})
afterAll(async () => {
  await other.drop()
  rmSync(folder, { recursive: true })
})

describe('a backup', () => {
  it('is one file that only its owner can read, and is never written over', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await expect(backUp(world.ownerUrl, world.dataDir, file)).rejects.toThrow('is there already')
  })

  it('has the same digest for the same rows', async () => {
    expect(await backUp(world.ownerUrl, world.dataDir, join(folder, 'again.backup'))).toBe(sha256)
  })
})

describe('row 65: a backup that cannot be restored', () => {
  const whole = () => readFileSync(file)
  const lines = () => gunzipSync(whole()).toString('utf8').split('\n')
  const altered = (change: (lines: string[]) => string[]) => gzipSync(change(lines()).join('\n'))
  const header = (change: (header: Record<string, unknown>) => object) =>
    altered(([first = '', ...rest]) => [JSON.stringify(change(JSON.parse(first))), ...rest])

  it.each<[string, () => Buffer, RegExp]>([
    ['cut off', () => whole().subarray(0, whole().length - 200), /cut off/],
    ['cut off between two lines', () => altered((all) => all.slice(0, 20)), /cut off/],
    ['damaged', () => Buffer.from(whole()).fill(0, 3000, 3040), /damaged|digest/],
    [
      'altered and packed again',
      () => altered((all) => all.map((l) => l.replace('The Harbour Ledger', 'The Harbour Lodger'))),
      /digest/,
    ],
    ['short of a row', () => altered((all) => all.filter((_, n) => n !== 12)), /digest/],
    ['no backup', () => gzipSync('{"hello":"world"}\n'), /no backup of Sourcemark/],
    ['not even compressed', () => Buffer.from('select 1;'), /damaged/],
    ['of another version', () => header((first) => ({ ...first, version: 2 })), /newer version/],
    [
      'of a newer program',
      () => newer((first) => ({ ...first, migrations: [{ name: '9999_later', checksum: 'x' }] })),
      /newer than this program: it has the migration 9999_later/,
    ],
  ])('that is %s is refused before anything is touched', async (_, content, reason) => {
    const path = join(folder, 'unusable.backup')
    writeFileSync(path, content())
    const before = await fingerprint(other.ownerUrl)
    await expect(restore(other.ownerUrl, folder, path)).rejects.toThrow(reason)
    expect(await fingerprint(other.ownerUrl)).toBe(before)
  })

  it('ends the command with 2, the reason in one line, before a database is opened', async () => {
    const path = join(folder, 'unusable.backup')
    writeFileSync(path, 'select 1;')
    const said: string[] = []
    const speaking = vi.spyOn(console, 'error').mockImplementation((line) => void said.push(String(line)))
    const nowhere = { DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:1/none', DATA_DIR: folder }
    const code = await asCommand(nowhere, [path, '--replace'])
    speaking.mockRestore()
    expect(code).toBe(2)
    expect(said.join('\n')).toMatch(/was not restored: .*damaged.* Nothing was changed\.$/)
    expect(said).toHaveLength(1)
  })

  /** As a newer program would have written it, its digest included. */
  function newer(change: (header: Record<string, unknown>) => object): Buffer {
    const [first = ''] = lines()
    const line = `${JSON.stringify(change(JSON.parse(first)))}\n`
    const sha256 = createHash('sha256').update(line).digest('hex')
    return gzipSync(`${line}${JSON.stringify({ end: { lines: 1, sha256 } })}\n`)
  }
})

describe('the restore drill', () => {
  beforeAll(() => restore(other.ownerUrl, folder, file).then(() => undefined))

  it('gives back every row, with an equal digest, keys and secrets beside them', async () => {
    expect(await backUp(other.ownerUrl, folder, join(folder, 'restored.backup'))).toBe(sha256)
    expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe(secrets)
  })

  it('is found in order by the doctor, chains included', async () => {
    expect(await faultsOf(other)).toEqual([])
  })

  it('leaves what was locked locked, and the app no more than it may', async () => {
    await assertAppRole(other.appUrl)
    const app = new Client({ connectionString: other.appUrl })
    await app.connect()
    try {
      await expect(app.query('update "SignOff" set "digest" = digest')).rejects.toMatchObject({
        code: '42501',
      })
      await expect(
        app.query(`update "Article" set "title" = 'Another' where "state" = 'SIGNED_OFF'`),
      ).rejects.toThrow()
    } finally {
      await app.end()
    }
  })

  it('takes the place of what is there only when that is said', async () => {
    const here = { DATABASE_URL: other.ownerUrl, DATA_DIR: folder }
    const before = await fingerprint(other.ownerUrl)
    await expect(asCommand(here, [file])).rejects.toThrow('There is an installation here already')
    expect(await fingerprint(other.ownerUrl)).toBe(before)
    expect(await asCommand(here, [file, '--replace'])).toBe(0)
  })

  it('waits for nobody: it is refused while others are connected', async () => {
    const guest = new Client({ connectionString: other.ownerUrl })
    await guest.connect()
    await expect(restore(other.ownerUrl, folder, file)).rejects.toThrow('Stop the app first')
    await guest.end()
  })
})

describe('a backup that is taken while people write', () => {
  const path = join(folder, 'meanwhile.backup')
  let empty: TestDatabase
  let [before, after] = [0, 0]

  beforeAll(async () => {
    empty = await createTestDatabase()
    const watcher = new Client({ connectionString: world.ownerUrl })
    await watcher.connect()
    const teams = await Promise.all([1, 2, 3].map(() => createTeam()))
    const writing = writers(teams)
    await writing.rounds(1)
    // The backup has read half of the tables and waits for this one; people go on, who have no business with it.
    await watcher.query('begin; lock table "PasswordReset" in access exclusive mode')
    const written = backUp(world.ownerUrl, world.dataDir, path)
    await untilWaiting(watcher)
    before = await signOffs(watcher)
    await writing.rounds(2)
    after = await signOffs(watcher)
    await watcher.query('commit')
    await written
    await writing.end()
    await watcher.end()
    await restore(empty.ownerUrl, folder, path)
  })
  afterAll(() => empty.drop())

  it('holds what was there when it began, and nothing of what came after', async () => {
    expect(after).toBeGreaterThan(before)
    const client = new Client({ connectionString: empty.ownerUrl })
    await client.connect()
    const restored = await signOffs(client)
    await client.end()
    expect(restored).toBeGreaterThan(0)
    expect(restored).toBeLessThanOrEqual(before)
  })

  it('is found in order by the doctor, chains included', async () => {
    expect(await faultsOf(empty)).toEqual([])
  })

  /** Each team brings one article after the other to its signature, all at once, until the end. */
  function writers(teams: Team[]) {
    let isOpen = true
    const done = teams.map(() => 0)
    const waiting: { round: number; resolve: () => void }[] = []
    const work = Promise.all(
      teams.map(async (team, n) => {
        while (isOpen) {
          await createArticleAt(team, 'signed')
          done[n] = (done[n] ?? 0) + 1
          for (const { round, resolve } of waiting) if (Math.min(...done) >= round) resolve()
        }
      }),
    )
    /** Until each team has signed that many more. */
    const rounds = (more: number) => {
      const reached = new Promise<void>((resolve) => {
        waiting.push({ round: Math.min(...done) + more, resolve })
      })
      return Promise.race([reached, work])
    }
    const end = async () => {
      isOpen = false
      await work
    }
    return { rounds, end }
  }

  /** Until another session waits for the table. */
  async function untilWaiting(watcher: Client): Promise<void> {
    const waiting = `select from pg_locks where not granted and "relation" = '"PasswordReset"'::regclass
      and "database" = (select "oid" from pg_database where "datname" = current_database())`
    while ((await watcher.query(waiting)).rowCount === 0);
  }

  async function signOffs(client: Client): Promise<number> {
    return Number((await client.query('select count(*) from "SignOff"')).rows[0]?.count)
  }
})

async function faultsOf({ ownerUrl }: TestDatabase) {
  const { PSEUDONYM_SECRET = null } = process.env
  const checks = await examine(ownerUrl, { keys: trustedKeys(), pseudonymSecret: PSEUDONYM_SECRET })
  return checks.filter(({ ok }) => !ok)
}

/** `npm run restore` with these settings. */
async function asCommand(settings: Record<string, string>, args: string[]): Promise<number> {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  try {
    return await main(args)
  } finally {
    vi.unstubAllEnvs()
  }
}

async function fingerprint(ownerUrl: string): Promise<string> {
  const path = join(folder, `${Math.random()}.backup`)
  return backUp(ownerUrl, folder, path)
}
