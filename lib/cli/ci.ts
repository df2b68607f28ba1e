import { checks } from './check'
import { schemaAgrees } from './checks/agreement'
import { tests } from './test'
import { report, runTogether, total } from './testing/part'

/** Everything that must hold before a change is taken: `.ci/run`. */
export async function main(): Promise<number> {
  const agreement = { name: 'schema and migrations agree', run: schemaAgrees }
  const checked = await runTogether([...checks, agreement])
  const tested = await runTogether(tests)
  return report(total([checked, tested]))
}
