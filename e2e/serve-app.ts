import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'

/**
 * Runs the product as people do, on a port, a database and a folder of its own, and stops it at the end. The walks find
 * the folder in E2E_DATA_DIR; the token of `/setup` stands in its file `setup-token`.
 */
export default async function serveApp(): Promise<() => Promise<void>> {
  const folder = process.env.E2E_DATA_DIR ?? ''
  const { HOME = '', PATH = '' } = process.env
  const child = spawn(process.execPath, ['lib/cli/bootstrap.mjs', 'start'], {
    env: { HOME, PATH, NODE_ENV: 'production', DEMO: '0', DATA_DIR: folder, PORT: process.env.E2E_PORT },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await untilReady(child)
  return async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}

function untilReady(child: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      if (said.includes('Sourcemark is ready')) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) =>
      reject(new Error(`The app ended with ${code} before it was ready:\n${said}`)),
    )
  })
}
