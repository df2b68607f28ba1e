import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    // no test measures time: whatever runs beside it, on whatever machine
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // on two cores it would take one
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          include: ['{lib/domain,lib/contract,components,prisma/demo}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['lib/{server,cli}/**/*.test.ts'],
          globalSetup: 'lib/cli/testing/test-cluster.ts',
        },
      },
    ],
  },
})
