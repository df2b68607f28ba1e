import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    projects: [
      {
        extends: true,
        // no test measures time: some take millions of characters, on whatever machine
        test: {
          name: 'domain',
          testTimeout: 60_000,
          include: ['{lib/domain,lib/contract,components,prisma/demo}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['lib/{server,cli}/**/*.test.ts'],
          globalSetup: 'lib/cli/testing/test-cluster.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
