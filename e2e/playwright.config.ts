import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'

// Every worker reads this file again: what the run has for its own is decided once and handed on.
process.env.E2E_PORT ??= String(await freePort())
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'sourcemark-e2e-'))

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './serve-app.ts',
  workers: 2,
  // The walk makes the people and the project that the others meet again, whichever of them are asked for. What must not
  // notice anybody runs alone; the screens, which are only looked at, beside all others, which run one after the other.
  projects: [
    { name: 'walk', testMatch: 'main-job.spec.ts' },
    { name: 'alone', testMatch: ['blind.spec.ts', 'waiting.spec.ts'], dependencies: ['walk'], workers: 1 },
    { name: 'screens', testMatch: 'screens.spec.ts', dependencies: ['alone'], workers: 1 },
    {
      name: 'after',
      testMatch: '*.spec.ts',
      testIgnore: ['main-job.spec.ts', 'blind.spec.ts', 'waiting.spec.ts', 'screens.spec.ts'],
      dependencies: ['alone'],
      workers: 1,
    },
  ],
  forbidOnly: true,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['./summary-reporter.ts']],
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 60_000,
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    // recording every step takes its time: TRACE=1 where a failure is looked into
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
      ],
    },
  },
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
