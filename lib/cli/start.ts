import { beginEnding, isEnding } from '../server/ending'
import type { Env } from '../server/env'
import { demoLines, makeDemo } from './demo'
import { Fault } from './fault'
import { migrate } from './migrate'
import { assertAppRole, type Database, lockDataFolder, openDatabase } from './postgres/database'
import { readSecrets } from './secrets'
import { buildWhenChanged } from './serving/build'
import { preflight } from './serving/preflight'
import { listen, type Served } from './serving/serve'
import { findSetupToken } from './serving/setup-token'

/** `npm start`: everything from checking the environment to serving, and back in the reverse order on a signal. */
export async function main(): Promise<void> {
  await start('production')
}

/** Serves the app until a signal ends it. In development nothing is built beforehand. */
export async function start(mode: 'production' | 'development'): Promise<void> {
  outliveConsole()
  const env = await preflight(process.env)
  const lock = lockDataFolder(env.DATA_DIR)
  if ('holder' in lock) {
    throw new Fault(
      `Sourcemark is already running on ${env.DATA_DIR} (process ${lock.holder}).`,
      'Stop that one first, or set DATA_DIR to another folder.',
    )
  }
  const undo: (() => unknown)[] = [() => lock.release()]
  const ended = endOnSignal(undo)
  try {
    const database = await openDatabase(env, console.log)
    undo.unshift(() => database.stop())
    await migrate(database.ownerUrl, { log: console.log })
    await assertAppRole(database.appUrl)
    await countWhatIsLate(database.ownerUrl)
    if (mode === 'production') await buildWhenChanged(console.log)
    const served = await listen(env.HOST, env.PORT)
    undo.unshift(() => served.close())
    Object.assign(process.env, appEnvironment(env, mode, database, served))
    await makeDemo(env, database.ownerUrl, console.log)
    await served.open()
    await greet(env, database)
  } catch (error) {
    await unwind(undo)
    throw error
  }
  await ended
}

/** What the app finds in `process.env`: what was set, completed. The owner's address is not for it. */
function appEnvironment(
  env: Env,
  mode: string,
  database: Database,
  { port }: Served,
): Record<string, string> {
  const url = env.PUBLIC_URL ?? `http://localhost:${port}`
  delete process.env.DATABASE_URL
  return {
    ...readSecrets(env.DATA_DIR, env),
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: '1',
    APP_DATABASE_URL: database.appUrl,
    DATA_DIR: env.DATA_DIR,
    PORT: String(port),
    PUBLIC_URL: url,
    NEXTAUTH_URL: url,
  }
}

async function greet(env: Env, { ownerUrl }: Database): Promise<void> {
  const url = process.env.PUBLIC_URL
  const token = await findSetupToken(env.DATA_DIR, ownerUrl)
  // what is said once it serves is said in one go
  const demo = await demoLines(ownerUrl, env.DATA_DIR)
  console.log(`\nSourcemark is ready: ${url}`)
  if (token) console.log(`Nobody can sign in yet. Set it up here: ${url}/setup?token=${token}`)
  else console.log(`Sign in: ${url}/sign-in`)
  for (const line of demo) console.log(line)
  console.log('Ctrl-C stops it.\n')
}

// Whoever reads what is printed may go away; each further line would then fail, and the report of that failure as well.
function outliveConsole(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

/** Resolves after the first signal, once everything has been undone. */
function endOnSignal(undo: (() => unknown)[]): Promise<void> {
  return new Promise((resolve) => {
    const end = async () => {
      // npm passes on a Ctrl-C that has reached us already: once is enough.
      if (isEnding()) return
      // whoever watches /api/health/ready sends nobody here any more
      beginEnding()
      console.log('Stopping …')
      await unwind(undo)
      resolve()
      process.exit(0)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
    if (process.env.npm_lifecycle_event) onOrphaned(end)
  })
}

/** An npm that was killed cannot say so: whoever killed it meant the app. */
function onOrphaned(end: () => void): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) end()
  }, 500).unref()
}

async function unwind(undo: (() => unknown)[]): Promise<void> {
  for (const step of undo.splice(0)) {
    try {
      await step()
    } catch (error) {
      console.error(error)
    }
  }
}

/** Articles that an earlier version signed without counts come into reports. */
async function countWhatIsLate(ownerUrl: string): Promise<void> {
  const { countLate } = await import('../server/report/late-counts')
  const count = await countLate(ownerUrl)
  if (count > 0) console.log(`Counted ${count} articles that were signed before reports counted them.`)
}
