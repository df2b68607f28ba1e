/** How what `npm start` began ends: on a signal all of it; after kill -9 of any part the next start serves. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { commandLineOf } from '../../lib/cli/postgres/living-process'
import { answers, appPid, type Clone, type Promises, postgresPid, Start, until } from './clone'

export const promisesOfEnding: Promises = {
  'SIGTERM stops everything within 15 s with exit code 0': (clone) => stopBy(clone, 'SIGTERM'),
  'Ctrl-C stops everything within 15 s with exit code 0': (clone) => stopBy(clone, 'Ctrl-C'),
  'it serves on, and stops, when nobody reads its console any more': deafConsole,
  'an npm that is killed takes the app and PostgreSQL with it': killNpm,
  'after kill -9 of the app the next start serves': (clone) => killThenStart(clone, [appPid]),
  'after kill -9 of the app and PostgreSQL the next start serves': (clone) =>
    killThenStart(clone, [postgresPid, appPid]),
  'after kill -9 of PostgreSQL the app serves again by itself': killPostgres,
  'after kill -9 while it installed the next start serves, whoever has its number now': killedInstall,
}

async function stopBy(clone: Clone, signal: 'SIGTERM' | 'Ctrl-C'): Promise<void> {
  const start = new Start(clone)
  await start.ready(60)
  const [app, postgres] = [appPid(clone), postgresPid(clone)]
  if (signal === 'SIGTERM') start.npm.kill('SIGTERM')
  else start.kill('SIGINT')
  assert.equal(await start.exit(15), 0)
  assert.deepEqual([commandLineOf(app), commandLineOf(postgres)], [null, null])
}

async function deafConsole(clone: Clone): Promise<void> {
  const start = new Start(clone)
  const url = await start.ready(60)
  const app = appPid(clone)
  for (const stream of [start.npm.stdout, start.npm.stderr]) stream?.destroy()
  // It has something to say of each of these.
  for (let n = 0; n < 5; n++) await fetch(`${url}/api/v1/me`)
  process.kill(postgresPid(clone), 'SIGKILL')
  await until(15, () => answers(`${url}/sign-in`))
  start.npm.kill('SIGTERM')
  await start.exit(15)
  assert.equal(commandLineOf(app), null)
}

async function killNpm(clone: Clone): Promise<void> {
  const start = new Start(clone)
  await start.ready(60)
  const [app, postgres] = [appPid(clone), postgresPid(clone)]
  start.npm.kill('SIGKILL')
  await until(15, () => !commandLineOf(app) && !commandLineOf(postgres))
}

async function killThenStart(clone: Clone, victims: ((clone: Clone) => number)[]): Promise<string> {
  const first = new Start(clone)
  await first.ready(60)
  for (const pid of victims.map((find) => find(clone))) process.kill(pid, 'SIGKILL')
  await first.exit(10)
  const next = new Start(clone)
  await next.ready(30)
  const { seconds } = next
  await next.stop()
  assert.ok(!existsSync(join(clone.folder, '.data/postgres/postmaster.pid')))
  return `served after ${seconds.toFixed(1)} s`
}

async function killPostgres(clone: Clone): Promise<void> {
  const start = new Start(clone)
  const url = await start.ready(60)
  const victim = postgresPid(clone)
  process.kill(victim, 'SIGKILL')
  await until(15, () => postgresPid(clone) !== victim && Boolean(commandLineOf(postgresPid(clone))))
  await until(15, () => answers(url))
  await start.stop()
}

async function killedInstall(clone: Clone): Promise<void> {
  const root = createHash('sha256').update(`${clone.folder}${sep}`).digest('hex').slice(0, 16)
  const lock = join(tmpdir(), `sourcemark-install-${root}`)
  writeFileSync(lock, `${process.pid} 1`)
  const { uid, gid } = clone.account
  if (uid !== undefined && gid !== undefined) chownSync(lock, uid, gid)
  const start = new Start(clone)
  await start.ready(30)
  assert.ok(start.output.includes('Waiting for another command'), start.output)
  await start.stop()
}
