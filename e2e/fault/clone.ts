import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Who runs the clone; empty for the account that runs the check. */
export type Account = { uid?: number; gid?: number }

export type Clone = { folder: string; home: string; account: Account }

/** Each throws where it is not kept, and may return what is worth a note. */
export type Promises = Record<string, (clone: Clone) => Promise<unknown>>

/** A copy of this working tree as a fresh clone would be, in a path with a space and an umlaut. */
export function makeClone(account: Account = {}): Clone {
  const top = mkdtempSync(join(tmpdir(), 'sourcemark-clone-'))
  const clone = { folder: join(top, 'mein Prüfling'), home: join(top, 'home'), account }
  for (const folder of [clone.folder, clone.home]) mkdirSync(folder)
  chmodSync(top, 0o755)
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  const tar = execFileSync('tar', ['--create', '--null', '--ignore-failed-read', '--files-from=-'], {
    input: listed,
    maxBuffer: 1 << 30,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  execFileSync('tar', ['--extract', '--no-same-owner', '-C', clone.folder], { input: tar })
  const { uid, gid } = account
  if (uid !== undefined && gid !== undefined) {
    execFileSync('chown', ['-R', `${uid}:${gid}`, top])
    chownSync(top, uid, gid)
  }
  return clone
}

/** `npm start` in the clone, with nothing in its environment but HOME, PATH and what is given. */
export class Start {
  private said = ''
  readonly began = performance.now()
  readonly npm: ChildProcess

  constructor(
    readonly clone: Clone,
    env: Record<string, string> = {},
  ) {
    const { folder, home, account } = clone
    const settings = Object.entries({ HOME: home, PATH: process.env.PATH, ...env })
    const words = settings.map(([name, value]) => `${name}=${value}`)
    this.npm = spawn('env', ['-i', ...words, 'npm', 'start'], {
      ...account,
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.npm.stdout, this.npm.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.said += chunk.toString('utf8')
      })
    }
  }

  get output(): string {
    return this.said
  }

  get seconds(): number {
    return (performance.now() - this.began) / 1_000
  }

  /** The address it serves at, once it answers there. */
  async ready(limitSeconds: number): Promise<string> {
    while (this.seconds < limitSeconds) {
      const url = /Sourcemark is ready: (\S+)/.exec(this.said)?.[1]
      if (url && (await answers(url))) return url
      if (this.npm.exitCode !== null) throw new Error(`it ended with ${this.npm.exitCode}:\n${this.said}`)
      await pause(50)
    }
    throw new Error(`it did not serve within ${limitSeconds} s:\n${this.said}`)
  }

  /** The exit code; an error when it takes longer. */
  async exit(limitSeconds: number): Promise<number | null> {
    if (this.npm.exitCode === null && this.npm.signalCode === null) {
      await Promise.race([once(this.npm, 'exit'), pause(limitSeconds * 1_000)])
    }
    if (this.npm.exitCode === null && this.npm.signalCode === null) {
      throw new Error(`it had not ended after ${limitSeconds} s:\n${this.said}`)
    }
    return this.npm.exitCode
  }

  /** Sends the signal to every process of the group, as a terminal does on Ctrl-C. */
  kill(signal: 'SIGINT'): void {
    if (this.npm.pid) process.kill(-this.npm.pid, signal)
  }

  async stop(): Promise<void> {
    this.npm.kill('SIGTERM')
    await this.exit(20)
  }
}

/** Another command of the clone, to its end. */
export function run(
  { folder, home, account }: Clone,
  command: string,
): { code: number | null; said: string } {
  const words = ['-i', `HOME=${home}`, `PATH=${process.env.PATH}`, 'npm', 'run', command]
  const { status, stdout, stderr } = spawnSync('env', words, { ...account, cwd: folder, encoding: 'utf8' })
  return { code: status, said: stdout + stderr }
}

export function appPid({ folder }: Clone): number {
  return firstNumber(join(folder, '.data/lock'))
}

export function postgresPid({ folder }: Clone): number {
  return firstNumber(join(folder, '.data/postgres/postmaster.pid'))
}

export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) })).status < 500
  } catch {
    return false
  }
}

/** Listens on the port, unless somebody else does; until the returned function is called. */
export function take(port: number): Promise<() => Promise<void>> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(async () => {}))
    server.listen(port, '127.0.0.1', () => {
      resolve(() => new Promise((closed) => server.close(() => closed())))
    })
  })
}

export async function until(seconds: number, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + seconds * 1_000
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`it did not come to pass within ${seconds} s`)
    await pause(50)
  }
}

export function firstNumber(file: string): number {
  return Number(/^\d+/.exec(readFileSync(file, 'utf8'))?.[0])
}
