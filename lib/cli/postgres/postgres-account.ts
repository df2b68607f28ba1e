import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Fault } from '../fault'

/** The ids a PostgreSQL process runs under; empty when it runs as whoever started us. */
export type Account = { uid?: number; gid?: number }

/** PostgreSQL refuses to run as root: then it gets the system's `postgres` user, made when missing. */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  return findAccount() ?? createAccount()
}

/** Refuses a path that the account cannot reach, naming the folder that is shut and what opens it. */
export function assertReachable(path: string, account: Account): void {
  if (account.uid === undefined) return
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if (mode & bit) continue
    throw new Fault(
      `As root, PostgreSQL runs as the user "postgres", who may not enter ${folder}.`,
      `Allow it (chmod o+x "${folder}"), or start as an ordinary user, or set DATABASE_URL to use a PostgreSQL of your own.`,
    )
  }
}

function findAccount(): Account | null {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return null
  }
}

function createAccount(): Account {
  try {
    execFileSync('useradd', ['--system', '--user-group', 'postgres'], { stdio: 'ignore' })
  } catch {
    throw new Fault(
      'As root, PostgreSQL needs a user "postgres", and it could not be made (useradd failed).',
      'Make one, or start as an ordinary user, or set DATABASE_URL to use a PostgreSQL of your own.',
    )
  }
  return findAccount() ?? {}
}
