import { writeFileSync } from 'node:fs'
import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter'

/** Writes what `npm test` needs to know, to SUMMARY_FILE: numbers, and what was skipped with the reason given. */
export default class SummaryReporter implements Reporter {
  private tests: TestCase[] = []
  private errors = 0

  onBegin(_config: FullConfig, suite: Suite): void {
    this.tests = suite.allTests()
  }

  onError(): void {
    this.errors++
  }

  onEnd(): void {
    const of = (outcome: string) => this.tests.filter((test) => test.outcome() === outcome)
    const skipped = of('skipped').map(
      (test) => `${test.titlePath().filter(Boolean).join(' › ')}: ${reason(test)}`,
    )
    // One that passes only at the second try is a fault like any other.
    const failed = of('unexpected').length + of('flaky').length + this.errors
    const summary = { passed: of('expected').length, failed, skipped }
    if (process.env.SUMMARY_FILE) writeFileSync(process.env.SUMMARY_FILE, JSON.stringify(summary))
  }
}

function reason(test: TestCase): string {
  return test.annotations.find(({ type }) => type === 'skip')?.description ?? 'not run'
}
