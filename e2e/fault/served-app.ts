import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** The product of this working tree, as `npm start` runs it, on a folder and a loopback port of its own. */
export class ServedApp {
  private child: ChildProcess | undefined
  private said = ''

  constructor(
    readonly dataDir: string,
    readonly port: number,
    private readonly logLevel = 'error',
    private readonly more: Record<string, string> = {},
  ) {}

  get url(): string {
    return `http://localhost:${this.port}`
  }

  /** Starts it and waits until it serves. */
  async start(limitSeconds: number): Promise<void> {
    const { HOME = '', PATH = '' } = process.env
    this.said = ''
    const child = spawn(process.execPath, ['lib/cli/bootstrap.mjs', 'start'], {
      env: {
        HOME,
        PATH,
        NODE_ENV: 'production',
        DEMO: '0',
        DATA_DIR: this.dataDir,
        PORT: String(this.port),
        LOG_LEVEL: this.logLevel,
        ...this.more,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child = child
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        this.said += `${new Date().toISOString()} ${chunk.toString('utf8')}`
      })
    }
    const deadline = performance.now() + limitSeconds * 1_000
    while (!this.said.includes('Sourcemark is ready')) {
      if (hasEnded(child)) throw new Error(`the app ended before it was ready:\n${this.said}`)
      if (performance.now() > deadline) throw new Error(`not ready after ${limitSeconds} s:\n${this.said}`)
      await pause(50)
    }
  }

  /** What was said since the last start, and by PostgreSQL lately, with the times: where a start lost them. */
  get account(): string {
    const log = readFileSync(join(this.dataDir, 'postgres.log'), 'utf8').split('\n')
    return `${this.said}\n${log.slice(-30).join('\n')}`
  }

  /** Ends the app as a crash would, and waits until it is gone. */
  async killApp(): Promise<void> {
    const { child } = this
    child?.kill('SIGKILL')
    if (child && !hasEnded(child)) await once(child, 'exit')
  }

  /** Ends PostgreSQL's postmaster as a crash would; the app may start it again at once. */
  killPostgres(): void {
    process.kill(this.postgresPid(), 'SIGKILL')
  }

  postgresPid(): number {
    return Number(/^\d+/.exec(readFileSync(join(this.dataDir, 'postgres/postmaster.pid'), 'utf8'))?.[0])
  }

  async stop(): Promise<void> {
    const { child } = this
    if (!child || hasEnded(child)) return
    child.kill('SIGTERM')
    await Promise.race([once(child, 'exit'), pause(20_000)])
    await this.killApp()
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** A port on which nothing listens. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
