import { checks } from './check'
import { schemaAgrees } from './checks/agreement'
import { tests } from './test'
import { report, runInTurn, runTogether, total } from './testing/part'

/** Everything that must hold before a change is taken: `.ci/run`. */
export async function main(): Promise<number> {
  const checked = await runTogether(checks)
  const agreement = { name: 'schema and migrations agree', run: schemaAgrees }
  const tested = await runInTurn([agreement, ...tests])
  return report(total([checked, tested]))
}
