/** What `npm start` does on its way to serving, in the order in which a clone meets it. */
import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { commandLineOf } from '../../lib/cli/postgres/living-process'
import { answers, appPid, type Clone, firstNumber, type Promises, run, Start, take, until } from './clone'

export const promisesOfStart: Promises = {
  'a fresh clone installs, builds, serves and says so at each step': firstStart,
  'the demo is there at once, made once, and gone when asked': demoRemoved,
  'it listens on loopback alone': loopbackAlone,
  'pages, scripts and answers of the API are compressed': compressed,
  'the /setup link of the console opens, and sets up once': setUpOnce,
  'a later start serves within 10 s, and installs, migrates and builds nothing': laterStart,
  'packages that are not those of the lock are installed anew': stalePackages,
  'a changed source is built, and a build that was killed is made again': changedSource,
  'a pull that brings a migration is applied, and its loss refused': pulledMigration,
  'with port 3000 taken and PORT unset the next free one is used': portTaken,
}

const steps = [
  'Installing packages',
  'Generating the database client',
  'Creating the database',
  'Applying migration',
  'Building the app',
  'Making the demo',
  'Sourcemark is ready: http://localhost:',
  'This is the demo',
]

async function firstStart(clone: Clone): Promise<void> {
  const start = new Start(clone)
  await start.ready(900)
  const places = steps.map((step) => start.output.indexOf(step))
  assert.ok(!places.includes(-1), `a step is missing from: ${start.output}`)
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  )
  await start.stop()
}

async function demoRemoved(clone: Clone): Promise<void> {
  const again = new Start(clone)
  await again.ready(10)
  assert.ok(!again.output.includes('Making the demo'), again.output)
  assert.match(again.output, /This is the demo[\s\S]*@example\.org +\S{12}/)
  assert.match(run(clone, 'remove-demo').said, /Sourcemark is running on .*Stop it first/)
  await again.stop()
  assert.equal(run(clone, 'remove-demo').code, 0)
  const empty = new Start(clone)
  await empty.ready(10)
  assert.ok(!empty.output.includes('demo'), empty.output)
  assert.ok(empty.output.includes('/setup?token='), empty.output)
  await empty.stop()
}

async function loopbackAlone(clone: Clone): Promise<string | undefined> {
  const all = Object.values(networkInterfaces()).flatMap((found) => found ?? [])
  const other = all.find(({ internal, family }) => !internal && family === 'IPv4')?.address
  if (!other) return 'this machine has no other address'
  const start = new Start(clone)
  const { port } = new URL(await start.ready(60))
  assert.equal(await answers(`http://${other}:${port}/sign-in`), false)
  await start.stop()
  const open = new Start(clone, { HOST: '0.0.0.0' })
  const reachable = new URL(await open.ready(60))
  assert.equal(await answers(`http://${other}:${reachable.port}/sign-in`), true)
  await open.stop()
  return undefined
}

async function compressed(clone: Clone): Promise<void> {
  const start = new Start(clone)
  const url = await start.ready(60)
  const page = await fetch(`${url}/setup`)
  const script = /\/_next\/static\/[\w/.~-]+\.js/.exec(await page.text())?.[0]
  const wrong = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`unknown${n}`, n]))
  const answer = await fetch(`${url}/api/v1/setup`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify(wrong),
  })
  for (const { headers, url: asked } of [page, await fetch(`${url}${script}`), answer])
    assert.equal(headers.get('content-encoding'), 'gzip', asked)
  await start.stop()
}

async function setUpOnce(clone: Clone): Promise<void> {
  const start = new Start(clone)
  const url = await start.ready(60)
  const link = /\S+\/setup\?token=([\w-]{43})/.exec(start.output)
  assert.ok(link, start.output)
  assert.equal((await fetch(link[0])).status, 200)
  const person = { name: 'Ada', email: 'ada@example.org', password: 'four eyes see more than two' }
  const setUp = () =>
    fetch(`${url}/api/v1/setup`, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/json' },
      body: JSON.stringify({ token: link[1], ...person, project: 'First' }),
    })
  assert.equal((await setUp()).status, 201)
  assert.equal((await setUp()).status, 404)
  assert.equal((await fetch(link[0])).status, 404)
  await start.stop()
}

async function laterStart(clone: Clone): Promise<string> {
  const start = new Start(clone)
  const url = await start.ready(10)
  const { seconds, output } = start
  for (const step of steps.slice(0, 6)) assert.ok(!output.includes(step), output)
  assert.ok(output.includes(`Sign in: ${url}/sign-in`), output)
  await start.stop()
  return `served after ${seconds.toFixed(1)} s`
}

async function stalePackages(clone: Clone): Promise<void> {
  const record = join(clone.folder, 'node_modules/.package-lock.json')
  const older = readFileSync(record, 'utf8').replace(
    /("node_modules\/zod": \{\s*"version": ")[^"]+/,
    '$10.0.0-older',
  )
  writeFileSync(record, older)
  rmSync(join(clone.folder, 'node_modules/.sourcemark-lock-sha256'))
  const start = new Start(clone)
  await start.ready(600)
  assert.ok(start.output.includes('Installing packages'), start.output)
  assert.ok(!readFileSync(record, 'utf8').includes('"0.0.0-older"'))
  await start.stop()
}

async function changedSource(clone: Clone): Promise<void> {
  appendFileSync(join(clone.folder, 'components/words.ts'), '\n')
  const stopped = await startBuilding(clone)
  const builder = firstNumber(join(clone.folder, 'node_modules/.sourcemark-build-lock'))
  await stopped.stop()
  await until(5, () => commandLineOf(builder) === null)
  const killed = await startBuilding(clone)
  process.kill(appPid(clone), 'SIGKILL')
  await killed.exit(10)
  const next = new Start(clone)
  await next.ready(600)
  // it waits for the builder that was left, where that has not come to its end by then, and believes nothing of it
  assert.match(next.output, /Building the app/)
  await next.stop()
}

async function startBuilding(clone: Clone): Promise<Start> {
  const start = new Start(clone)
  await until(60, () => start.output.includes('Building the app'))
  await pause(1_000)
  return start
}

async function pulledMigration(clone: Clone): Promise<void> {
  const folder = join(clone.folder, 'prisma/migrations/99990101000000_pulled')
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), 'create table "Pulled" ()')
  const start = new Start(clone)
  await start.ready(60)
  assert.match(start.output, /99990101000000_pulled/)
  await start.stop()
  rmSync(folder, { recursive: true })
  const older = new Start(clone)
  assert.equal(await older.exit(5), 1)
  assert.match(older.output, /^The database is newer than this program: .*99990101000000_pulled.*; update /m)
  rmSync(join(clone.folder, '.data'), { recursive: true })
}

async function portTaken(clone: Clone): Promise<void> {
  const release = await take(3000)
  const start = new Start(clone)
  assert.match(await start.ready(60), /:300[1-9]$/)
  await start.stop()
  await release()
}
