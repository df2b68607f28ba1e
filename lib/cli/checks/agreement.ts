import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startEmbeddedPostgres } from '../postgres/embedded-postgres'
import type { Outcome } from '../testing/part'
import { runTool } from '../tool'

const otherEngine = '../shared/tools/prisma-schema-engine/schema-engine'

/** Whether the migrations lead to exactly what the schema says, as far as the schema can say it. */
export async function schemaAgrees(): Promise<Outcome> {
  const engine = findEngine()
  if (!engine) {
    const why = 'Prisma has no native schema engine here'
    return { passed: 0, failed: 0, skipped: [`agreement of schema and migrations: ${why}`] }
  }
  const folder = mkdtempSync(join(tmpdir(), 'sourcemark-agreement-'))
  const postgres = await startEmbeddedPostgres(folder, () => {}, { fsync: 'off' })
  try {
    const sides = ['--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma']
    const urls = {
      DATABASE_URL: postgres.superuserUrl.replace(/[^/]*$/, 'postgres'),
      SHADOW_DATABASE_URL: postgres.superuserUrl,
    }
    const env = { ...engine, ...urls, CHECKPOINT_DISABLE: '1' }
    const { code, output } = await runTool('prisma', ['migrate', 'diff', ...sides, '--exit-code'], { env })
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function findEngine(): Record<string, string> | null {
  if (process.env.PRISMA_SCHEMA_ENGINE_BINARY) return {}
  if (readdirSync('node_modules/@prisma/engines').some((name) => name.startsWith('schema-engine'))) return {}
  return existsSync(otherEngine) ? { PRISMA_SCHEMA_ENGINE_BINARY: resolve(otherEngine) } : null
}
