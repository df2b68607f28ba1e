import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '../env'

/** Kept in `DATA_DIR/demo.json`: what tells the demo from an installation that people work in. */
export type Demo<Person extends string = string> = {
  state: 'MAKING' | 'THERE' | 'REMOVED'
  passwords: Record<Person, string>
  /** What it held when it was finished; older notes do not say. */
  made?: DemoHoldings
}

/** Ids of projects and articles. */
export type DemoHoldings = { projects: string[]; articles: string[] }

/** Whether this installation is the demo, whose passwords stand on the console. */
export function isDemo(): boolean {
  return readDemo(env().DATA_DIR)?.state === 'THERE'
}

export function readDemo<Person extends string>(dataDir: string): Demo<Person> | null {
  const file = demoFile(dataDir)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Demo<Person>) : null
}

export function writeDemo(dataDir: string, demo: Demo): void {
  const file = demoFile(dataDir)
  writeFileSync(`${file}.new`, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

export function demoFile(dataDir: string): string {
  return join(dataDir, 'demo.json')
}
