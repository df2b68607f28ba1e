/**
 * The server's bars, on this working tree's production build: `npm run bench:server`, or only the named ones:
 * `npm run bench:server -- save open start agreement size`. Times mean little on a shared machine; the ratios count.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Person } from '../fault/person'
import { findFreePort, ServedApp } from '../fault/served-app'
import { benchAgreement } from './agreement-bench'
import type { Bench, Row } from './bench'
import { benchOpen } from './open-bench'
import { benchSave } from './save-bench'
import { benchSize } from './size-bench'
import { benchStart } from './start-bench'

const benches: Record<string, (bench: Bench) => Promise<Row[]> | Row[]> = {
  save: benchSave,
  open: benchOpen,
  start: benchStart,
  agreement: benchAgreement,
  size: benchSize,
}

const names = process.argv.slice(2).filter((name) => name in benches)
const folder = mkdtempSync(join(tmpdir(), 'sourcemark-bench-'))
// Where this runs as root, PostgreSQL does not and must pass through.
chmodSync(folder, 0o711)
const app = new ServedApp(join(folder, 'data'), await findFreePort(), 'info')
try {
  await app.start(900)
  const person = new Person(app.url)
  const { project, id: reviewer } = await person.enter(app.dataDir)
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    const rows = await benches[name]?.({ app, person, project, reviewer })
    console.log(`${name}, with a load average of ${loadavg()[0]?.toFixed(1)}:`)
    console.table(rows)
  }
} finally {
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
}
