import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from './fault'
import { buildWhenChanged } from './serving/build'
import { findChromium } from './testing/chromium'
import { type Outcome, type Part, report, runTogether } from './testing/part'
import { runTool, type ToolResult } from './tool'

/**
 * What is found out by running the product: its domain, its server on a real PostgreSQL, the walks in a browser. Each
 * has databases and ports of its own, and a browser waits more than it works: they run side by side.
 */
export const tests: Part[] = [
  { name: 'domain', run: (isAlone) => vitest('domain', isAlone) },
  { name: 'server', run: (isAlone) => vitest('server', isAlone) },
  { name: 'e2e', run: () => walks() },
]

/** `npm test`, or only the named parts of it: `npm test -- domain server` */
export async function main(names: string[]): Promise<number> {
  const chosen = names.length ? tests.filter(({ name }) => names.includes(name)) : tests
  if (chosen.length === 0)
    throw new Fault(`There is no such part; there are: ${tests.map(({ name }) => name).join(', ')}`)
  return report(await runTogether(chosen))
}

/** Beside others it is heard only when something failed, and takes what the browser leaves. */
function vitest(project: string, isAlone: boolean): Promise<Outcome> {
  return summarised(async (file) => {
    const reporters = ['--reporter=dot', '--reporter=./.ci/summary-reporter.ts']
    const args = ['run', '--config', '.ci/vitest.config.ts', '--project', project, ...reporters]
    return runTool('vitest', args, { show: isAlone, behind: !isAlone, env: { SUMMARY_FILE: file } })
  })
}

/** All walks, or those of the named specs and what they need. */
export async function walks(specs: string[] = [], more: Record<string, string> = {}): Promise<Outcome> {
  const chromium = await findChromium()
  if (!chromium) {
    const output =
      'No Chromium was found. Install one (apt-get install chromium), or name it in CHROMIUM_PATH.'
    return { passed: 0, failed: 1, output }
  }
  console.log(`Browser: ${chromium}`)
  await buildWhenChanged(console.log)
  return summarised(async (file) => {
    const args = ['test', '--config', 'e2e/playwright.config.ts', ...specs]
    const env = { SUMMARY_FILE: file, CHROMIUM_PATH: chromium, ...more }
    return runTool('playwright', args, { show: true, env })
  })
}

// The tool's own exit code is not asked: a part that collected nothing must fail, and no number is worth as much.
async function summarised(run: (file: string) => Promise<ToolResult>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'sourcemark-summary-'))
  const file = join(folder, 'summary.json')
  try {
    const { output } = await run(file)
    const none: Outcome = { passed: 0, failed: 1, output: `No test was run.\n${output}` }
    if (!existsSync(file)) return none
    const summary = JSON.parse(readFileSync(file, 'utf8')) as Required<Outcome>
    return summary.passed + summary.failed === 0
      ? { ...none, skipped: summary.skipped }
      : { ...summary, output }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
