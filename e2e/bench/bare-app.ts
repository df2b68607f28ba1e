import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { runTool } from '@/lib/cli/tool'
import { findFreePort } from '../fault/served-app'

const folder = 'e2e/bench/bare'

/** The bare Next app of this folder, built and served by Next's own commands. */
export class BareApp {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(databaseUrl: string): Promise<BareApp> {
    const { code, output } = await runTool('next', ['build', folder])
    if (code !== 0) throw new Error(output)
    const port = await findFreePort()
    const args = ['node_modules/next/dist/bin/next', 'start', folder, '--port', String(port)]
    const { HOME = '', PATH = '' } = process.env
    const env = { HOME, PATH, NODE_ENV: 'production', BARE_DATABASE_URL: databaseUrl } as const
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    const url = `http://localhost:${port}`
    for (let tries = 0; tries < 600; tries++) {
      if (await fetch(url).catch(() => null)) return new BareApp(child, url)
      await pause(100)
    }
    child.kill('SIGKILL')
    throw new Error('The bare app does not answer.')
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit')
    this.child.kill('SIGTERM')
    await gone
  }
}
