/** What a part of a run came to. */
export type Outcome = {
  passed: number
  failed: number
  /** What was left out, each with its reason. */
  skipped?: string[]
  /** The tests that failed, by name, where the part has any. */
  faults?: string[]
  /** What to read when something failed. */
  output?: string
}

export type Part = {
  name: string
  /** Alone it may speak as it goes; beside others, only what it returns is heard. */
  run(isAlone: boolean): Promise<Outcome>
}

export type Totals = { passed: number; failed: number; skipped: string[]; faults: string[] }

/** Runs the parts all at once, a line for each as it ends; what a failed one said follows its line. */
export async function runTogether(parts: Part[]): Promise<Totals> {
  return total(await Promise.all(parts.map((part) => runPart(part, parts.length === 1))))
}

/** The last lines of a run: what was skipped and why, what failed, then the numbers that everything is judged by. */
export function report({ passed, failed, skipped, faults }: Totals): number {
  for (const line of skipped) console.log(`skipped: ${line}`)
  for (const line of faults) console.log(`failed: ${line}`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

export function total(outcomes: Outcome[]): Totals {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    skipped: outcomes.flatMap(({ skipped }) => skipped ?? []),
    faults: outcomes.flatMap(({ faults }) => faults ?? []),
  }
}

async function runPart({ name, run }: Part, isAlone: boolean): Promise<Outcome> {
  const began = performance.now()
  const outcome = await run(isAlone).catch(
    (error: unknown): Outcome => ({
      passed: 0,
      failed: 1,
      output: error instanceof Error ? (error.name === 'Fault' ? error.message : error.stack) : String(error),
    }),
  )
  const seconds = ((performance.now() - began) / 1_000).toFixed(1)
  console.log(`${outcome.failed ? '✗' : '✓'} ${name} (${seconds} s)`)
  if (outcome.failed && outcome.output) console.log(outcome.output)
  return { ...outcome, faults: nameFaults(name, outcome) }
}

// A part without tests of its own, or one that broke down before them, is itself what failed.
function nameFaults(name: string, { failed, faults }: Outcome): string[] {
  if (failed === 0) return []
  return faults?.length ? faults.map((fault) => `${name}: ${fault}`) : [name]
}
