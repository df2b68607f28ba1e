import { accessSync, constants, mkdirSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { Client } from 'pg'
import { type Env, EnvFault, readEnv } from '../../server/env'
import { Fault } from '../fault'

/** The environment, if a start can succeed with it; else every fault at once, one line each. */
export async function preflight(source: NodeJS.ProcessEnv): Promise<Env> {
  const { env, lines } = read(source)
  const checks = [env && dataFolder(env.DATA_DIR), env && (await port(env)), env && (await database(env))]
  const faults = [...lines, ...checks.flatMap((line) => line ?? [])]
  if (!env || faults.length > 0) throw new Fault(...faults)
  return { ...env, DATA_DIR: resolve(env.DATA_DIR) }
}

// What can be read in spite of a fault is checked too, so that nobody mends one line only to meet the next.
function read(source: NodeJS.ProcessEnv): { env: Env | null; lines: string[] } {
  try {
    return { env: readEnv(source), lines: [] }
  } catch (error) {
    if (!(error instanceof EnvFault)) throw error
    const faulty = new Set(error.lines.map((line) => line.split(':')[0]))
    const rest = Object.fromEntries(Object.entries(source).filter(([name]) => !faulty.has(name)))
    return { env: readEnv(rest), lines: error.lines }
  }
}

function dataFolder(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return `DATA_DIR: cannot write to ${resolve(folder)} (${code}); make it writable, or name another folder`
  }
  return ownerFault(folder)
}

// PostgreSQL and the secrets belong to the account of the first start; another one would fail later and less clearly.
function ownerFault(folder: string): string | null {
  const uid = process.getuid?.()
  const foreign = readdirSync(folder).find(
    (name) => name.endsWith('.json') && statSync(`${folder}/${name}`).uid !== uid,
  )
  if (uid === 0 || !foreign) return null
  return `DATA_DIR: ${resolve(folder)} belongs to another account; start as that one, or name another folder`
}

async function port({ PORT, HOST }: Env): Promise<string | null> {
  const problem = PORT === undefined ? null : await findPortProblem(PORT, HOST)
  if (problem === 'EADDRINUSE') return `PORT: ${PORT} is taken; stop what uses it, or name another port`
  if (problem === 'EACCES')
    return `PORT: ${PORT} needs more rights than this account has; name one from 1024 up`
  return problem
    ? `HOST: cannot listen on ${HOST} (${problem}); use 127.0.0.1, or 0.0.0.0 for all addresses`
    : null
}

/** Why nothing can listen there, as a system error code; null when it can. */
export function findPortProblem(port: number, host: string): Promise<string | null> {
  return new Promise((settle) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message))
    server.listen(port, host, () => server.close(() => settle(null)))
  })
}

async function database({ DATABASE_URL }: Env): Promise<string | null> {
  if (!DATABASE_URL) return null
  const client = new Client({ connectionString: DATABASE_URL, connectionTimeoutMillis: 3_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return null
  } catch (error) {
    const { hostname, port } = new URL(DATABASE_URL)
    const reason =
      error instanceof Error && error.message ? error.message : String((error as { code?: string }).code)
    return `DATABASE_URL: no connection to ${hostname}:${port || 5432} (${reason}); check host, port, user, password and name`
  } finally {
    await client.end().catch(() => {})
  }
}
