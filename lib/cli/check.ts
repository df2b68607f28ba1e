import { existsSync, readFileSync } from 'node:fs'
import { findFloorFaults } from './checks/floors'
import { findUntestedRows } from './checks/promised-rows'
import { type Outcome, type Part, report, runTogether } from './testing/part'
import { runTool } from './tool'

/** What can be said about the sources without running them. */
export const checks: Part[] = [
  { name: 'format and lint', run: () => passes('biome', ['check', '--error-on-warnings', '.']) },
  { name: 'types', run: types },
  { name: 'directions of imports', run: directions },
  { name: 'unused code', run: () => passes('knip', ['--config', '.ci/knip.json', '--no-config-hints']) },
  { name: 'version floors', run: floors },
  { name: 'rows of bad input', run: rows },
]

/** `npm run check` */
export async function main(): Promise<number> {
  return report(await runTogether(checks))
}

async function passes(tool: string, args: string[]): Promise<Outcome> {
  const { code, output } = await runTool(tool, args)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
}

// Next writes the types of its routes first; without them every page's parameters are unknown.
async function types(): Promise<Outcome> {
  const generated = await passes('next', ['typegen'])
  return generated.failed ? generated : passes('tsc', ['--noEmit', '-p', 'tsconfig.json'])
}

async function directions(): Promise<Outcome> {
  const config = ['--config', '.ci/dependency-cruiser.cjs']
  const roots = ['app', 'components', 'lib', 'e2e', 'prisma', 'proxy.ts', 'instrumentation-client.ts'].filter(
    (path) => existsSync(path),
  )
  const outcome = await passes('depcruise', [...config, ...roots])
  // With a TypeScript it does not know the tool checks nothing, and is content.
  const modules = Number(/(\d+) modules/.exec(outcome.output ?? '')?.[1] ?? 0)
  if (modules > 0) return outcome
  return { passed: 0, failed: 1, output: `${outcome.output}\nNo module was looked at.` }
}

async function floors(): Promise<Outcome> {
  const faults = findFloorFaults(
    readFileSync('package-lock.json', 'utf8'),
    readFileSync('.ci/floors.json', 'utf8'),
  )
  return { passed: faults.length ? 0 : 1, failed: faults.length ? 1 : 0, output: faults.join('\n') }
}

async function rows(): Promise<Outcome> {
  const faults = findUntestedRows()
  return { passed: faults.length ? 0 : 1, failed: faults.length ? 1 : 0, output: faults.join('\n') }
}
