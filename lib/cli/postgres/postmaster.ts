import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { Fault } from '../fault'
import { commandLineOf } from './living-process'
import type { Account } from './postgres-account'

/** A cluster on disk and how its server is run. */
export type Cluster = {
  /** The data folder, as a real path. */
  folder: string
  logFile: string
  postgres: string
  account: Account
  superuserPassword: string
  /** Server settings beyond the usual ones. */
  settings: Record<string, string>
}

export type Postmaster = { pid: number; port: number }

// Above the largest number Linux gives to a process: PostgreSQL then knows that the former server is gone.
const noProcess = 4_194_305

/** The cluster's running server; null when there is none. */
export function findPostmaster(folder: string): Postmaster | null {
  const lines = readPidFile(folder)
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return isPostmaster(pid, folder) ? { pid, port } : null
}

export function isPostmaster(pid: number, folder: string): boolean {
  return commandLineOf(pid)?.includes(folder) ?? false
}

/** Starts the server on the port, or on a free one, and waits until it answers. */
export async function launchPostmaster(cluster: Cluster, port?: number): Promise<Postmaster> {
  const deadline = Date.now() + 15_000
  for (;;) {
    const chosen = port ?? (await freePort())
    const from = logSize(cluster)
    forgetEndedServer(cluster.folder)
    const child = spawnPostgres(cluster, chosen)
    if (await answers(cluster, chosen, () => child.exitCode === null && child.signalCode === null)) {
      return { pid: child.pid ?? 0, port: chosen }
    }
    child.kill('SIGKILL')
    const said = readFileSync(cluster.logFile, 'utf8').slice(from).trim()
    // Processes of a killed server need a moment to notice; a port may have been taken in between.
    if (!/still in use|could not bind|another/i.test(said) || Date.now() > deadline) {
      throw new Fault(
        'PostgreSQL did not start. It said:',
        said || '(nothing)',
        `Its log: ${cluster.logFile}`,
      )
    }
    await pause(200)
  }
}

/** Waits until the server answers as the superuser; false when it ended or took longer than two minutes. */
export async function answers(
  cluster: Cluster,
  port: number,
  isRunning: () => boolean,
  ms = 120_000,
): Promise<boolean> {
  const deadline = Date.now() + ms
  while (isRunning() && Date.now() < deadline) {
    if (await connects(superuserUrl(cluster, port, 'postgres'))) return true
    await pause(50)
  }
  return false
}

/** Ends the server: in good order, else at once; a hung one is killed. */
export async function stopPostmaster({ pid }: Postmaster, folder: string): Promise<void> {
  for (const [signal, ms] of [
    ['SIGINT', 8_000],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 3_000],
  ] as const) {
    if (!isPostmaster(pid, folder)) return
    process.kill(pid, signal)
    const deadline = Date.now() + ms
    while (isPostmaster(pid, folder) && Date.now() < deadline) await pause(25)
  }
}

export function superuserUrl(cluster: Cluster, port: number, database: string): string {
  return `postgresql://postgres:${cluster.superuserPassword}@127.0.0.1:${port}/${database}`
}

// The number may live on as a zombie or as somebody else, which PostgreSQL would take for its server. The rest of the
// file stays: by it the new server sees whether processes of the old one still hold the shared memory. Only who starts
// the server does this: written over by somebody who merely looks, a server that is just starting would give up.
function forgetEndedServer(folder: string): void {
  const [pid, ...rest] = readPidFile(folder)
  if (pid === undefined || isPostmaster(Number(pid), folder)) return
  writeFileSync(pidFile(folder), [noProcess, ...rest].join('\n'))
}

function readPidFile(folder: string): string[] {
  try {
    return readFileSync(pidFile(folder), 'utf8').split('\n')
  } catch {
    return []
  }
}

function pidFile(folder: string): string {
  return join(folder, 'postmaster.pid')
}

async function connects(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function spawnPostgres(cluster: Cluster, port: number): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...cluster.settings,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(cluster.logFile, 'a', 0o600)
  try {
    // Its own process group: Ctrl-C must reach the app first and PostgreSQL last.
    const child = spawn(cluster.postgres, ['-D', cluster.folder, '-p', String(port), ...flags], {
      ...cluster.account,
      detached: true,
      stdio: ['ignore', log, log],
      env: { LANG: 'C.UTF-8', NODE_ENV: 'production' },
    })
    child.on('error', () => {})
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

function logSize(cluster: Cluster): number {
  return statSync(cluster.logFile, { throwIfNoEntry: false })?.size ?? 0
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
