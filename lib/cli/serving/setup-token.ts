import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

/**
 * The token that opens `/setup`, kept in `DATA_DIR/setup-token` for the server to compare, while the installation has
 * no administrator; null, and no file, once it has one.
 */
export async function findSetupToken(dataDir: string, ownerUrl: string): Promise<string | null> {
  const file = join(dataDir, 'setup-token')
  if (await hasAdmin(ownerUrl)) {
    rmSync(file, { force: true })
    return null
  }
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

async function hasAdmin(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select 1 from "User" where "role" = 'ADMIN' limit 1`)
    return rowCount !== 0
  } finally {
    await client.end()
  }
}
