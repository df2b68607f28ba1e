import { writeFileSync } from 'node:fs'
import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter'

/** Writes what `npm test` needs to know, to SUMMARY_FILE: numbers, what was skipped with the reason given, and what failed. */
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
    const skipped = of('skipped').map((test) => `${nameOf(test)}: ${reason(test)}`)
    // One that passes only at the second try is a fault like any other.
    const faulty = [...of('unexpected'), ...of('flaky')]
    const failed = faulty.length + this.errors
    const summary = { passed: of('expected').length, failed, skipped, faults: faulty.map(nameOf) }
    if (process.env.SUMMARY_FILE) writeFileSync(process.env.SUMMARY_FILE, JSON.stringify(summary))
  }
}

function nameOf(test: TestCase): string {
  return test.titlePath().filter(Boolean).join(' › ')
}

function reason(test: TestCase): string {
  return test.annotations.find(({ type }) => type === 'skip')?.description ?? 'not run'
}
