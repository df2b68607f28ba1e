import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const hasProc = process.platform === 'linux'

/** The command line of a running process; null when there is none. A zombie has none, though its number is taken. */
export function commandLineOf(pid: number): string | null {
  if (!hasProc) return ps(pid, 'command=')
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') || null
}

/** When a running process began, in its system's own spelling: with the number it names one process for good. */
export function startOf(pid: number): string | null {
  if (!hasProc) return ps(pid, 'lstart=')
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ')
  return fields && fields[0] !== 'Z' ? (fields[19] ?? null) : null
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function ps(pid: number, column: string): string | null {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', column], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}
