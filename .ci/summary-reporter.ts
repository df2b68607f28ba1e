import { writeFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Writes what `npm test` needs to know, to SUMMARY_FILE: numbers, what was skipped with the reason given, and what failed. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    // A file that cannot be loaded has no tests; it must not pass for that.
    const broken = modules.filter((module) => module.errors().length > 0)
    const failed = tests.filter((test) => test.result().state === 'failed')
    const faults = [
      ...failed.map((test) => `${test.module.relativeModuleId} › ${test.fullName}`),
      ...broken.map((module) => module.relativeModuleId),
      ...errors.map(String),
    ]
    const passed = tests.filter((test) => test.result().state === 'passed').length
    const summary = { passed, failed: faults.length, skipped: describeSkipped(tests), faults }
    if (process.env.SUMMARY_FILE) writeFileSync(process.env.SUMMARY_FILE, JSON.stringify(summary))
  }
}

// One line per file and reason: a file may have forty that wait for the same thing.
function describeSkipped(tests: TestCase[]): string[] {
  const counts = new Map<string, number>()
  for (const test of tests) {
    const result = test.result()
    if (result.state !== 'skipped') continue
    const line = `${test.module.relativeModuleId}: ${result.note ?? 'no reason given'}`
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return [...counts].map(([line, count]) => `${count} of ${line}`)
}
