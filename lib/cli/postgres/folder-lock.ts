import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { startOf } from './living-process'

export type FolderLock = {
  release(): void
  /** From here on it is held as long as that process lives, whatever becomes of this one. */
  passTo(pid: number): void
}

/**
 * Takes the lock file for this process, or returns the number of the process that holds it. A lock whose holder was
 * killed is free: a number that was given away again has another start.
 */
export function takeLock(file: string): FolderLock | { holder: number } {
  const own = identityOf(process.pid)
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, own, { mode: 0o600 })
  try {
    for (;;) {
      if (link(draft, file)) return held(file, own)
      const holder = findHolder(file)
      if (holder) return { holder }
      setAside(file, `${draft}.old`)
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/** The number of the living process that holds the lock; null when it is free. */
export function findHolder(file: string): number | null {
  const [pid, start] = content(file).trim().split(' ')
  return pid && startOf(Number(pid)) === start ? Number(pid) : null
}

function held(file: string, identity: string): FolderLock {
  let own = identity
  return {
    release: () => releaseOwn(file, own),
    passTo(pid) {
      own = identityOf(pid)
      writeFileSync(`${file}.${pid}`, own, { mode: 0o600 })
      renameSync(`${file}.${pid}`, file)
    },
  }
}

function identityOf(pid: number): string {
  return `${pid} ${startOf(pid)}\n`
}

function link(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

// Renaming instead of deleting: of two processes that find the same dead lock only one moves it.
function setAside(file: string, grave: string): void {
  try {
    renameSync(file, grave)
    rmSync(grave, { force: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

function releaseOwn(file: string, own: string): void {
  if (content(file) === own) rmSync(file, { force: true })
}

function content(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
