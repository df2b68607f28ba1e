/** Whether `npm start` keeps its promises on a fresh clone. Takes minutes: `npm run check:start`, not part of `npm test`. */
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { appPid, type Clone, makeClone, postgresPid } from './clone'
import { promisesOfEnding } from './promises-of-ending'
import { promisesOfRefusal } from './promises-of-refusal'
import { promisesOfStart } from './promises-of-start'

const nobody = { uid: 65_534, gid: 65_534 }
const isRoot = process.getuid?.() === 0
let passed = 0
let failed = 0

await checkClone(isRoot ? 'root' : 'ordinary user', makeClone())
if (isRoot) await checkClone('ordinary user', makeClone(nobody))
else console.log('skipped: start as root: this check was not started as root')
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

async function checkClone(who: string, clone: Clone): Promise<void> {
  const promises = { ...promisesOfStart, ...promisesOfEnding, ...promisesOfRefusal }
  for (const [title, keep] of Object.entries(promises)) await check(`${who}: ${title}`, clone, keep)
  rmSync(dirname(clone.folder), { recursive: true, force: true })
}

async function check(title: string, clone: Clone, keep: (clone: Clone) => Promise<unknown>): Promise<void> {
  const began = performance.now()
  try {
    const note = await keep(clone)
    passed++
    const seconds = ((performance.now() - began) / 1_000).toFixed(1)
    console.log(
      `✓ ${title} (${[typeof note === 'string' ? note : '', `${seconds} s`].filter(Boolean).join('; ')})`,
    )
  } catch (error) {
    failed++
    console.log(`✗ ${title}\n${error instanceof Error ? error.message : error}`)
    await endLeftovers(clone)
  }
}

// A promise that was broken must not break the next ones.
async function endLeftovers(clone: Clone): Promise<void> {
  for (const find of [appPid, postgresPid]) {
    try {
      process.kill(find(clone), 'SIGKILL')
    } catch {
      // It has ended.
    }
  }
  await pause(500)
}
