import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { defineConfig } from 'prisma/config'

// Every Prisma command first wants its native schema engine and would download it. `generate` never calls it, so any
// executable will do where there is none: installing and building then need no other host than the npm registry.
if (!hasNativeEngine()) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '', shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL },
})

function hasNativeEngine(): boolean {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/engines/package.json'))
  return readdirSync(folder).some((name) => name.startsWith('schema-engine'))
}
