import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault, type Log } from '../fault'
import { type FolderLock, takeLock } from '../postgres/folder-lock'

// What the build is made from. Files that are not there are left out.
const sources = [
  ...['app', 'components', 'lib/domain', 'lib/contract', 'lib/server', 'prisma/schema.prisma'],
  ...[
    'proxy.ts',
    'instrumentation-client.ts',
    'next.config.js',
    'postcss.config.mjs',
    'tsconfig.json',
    'package-lock.json',
  ],
]

const stamp = '.next/sources-sha256'

/** Builds the app unless the build that is there was made from the same sources. */
export async function buildWhenChanged(log: Log): Promise<void> {
  const lock = await takeBuildLock(log)
  try {
    const hash = hashSources()
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
    rmSync(stamp, { force: true })
    log('Building the app; this takes half a minute or more …')
    await build(lock)
    writeFileSync(stamp, hash)
  } finally {
    lock.release()
  }
}

async function takeBuildLock(log: Log) {
  mkdirSync('.next', { recursive: true })
  for (let waits = 0; ; waits++) {
    // Beside the folder's content that a build clears.
    const lock = takeLock('node_modules/.sourcemark-build-lock')
    if ('release' in lock) return lock
    if (waits === 0) log(`Process ${lock.holder} is building; waiting for it …`)
    await pause(250)
  }
}

function build(lock: FolderLock): Promise<void> {
  // Types are checked by `npm run check`; no setting of this installation belongs into a build.
  const { HOME, PATH, TMPDIR } = process.env
  const env = {
    HOME,
    PATH,
    TMPDIR,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  } as NodeJS.ProcessEnv
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { env, stdio: 'pipe' })
  // Killed here, it works on alone, and nobody else can build meanwhile; told to stop here, it stops.
  if (child.pid) lock.passTo(child.pid)
  const stop = () => child.kill()
  process.on('exit', stop)
  child.once('close', () => process.off('exit', stop))
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Fault(Buffer.concat(said).toString('utf8').trim(), 'The build failed; see above.'))
    })
  })
}

function hashSources(): string {
  const hash = createHash('sha256')
  for (const file of sources.filter((path) => existsSync(path)).flatMap(listFiles)) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function listFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.endsWith('.test.ts') && !name.startsWith('prisma-client'))
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .sort()
}
