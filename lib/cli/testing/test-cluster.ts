import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { escapeIdentifier } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../migrate'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded-postgres'
import { startOf } from '../postgres/living-process'
import { findPostmaster, stopPostmaster } from '../postgres/postmaster'
import { administrate, type TestCluster, withDatabase } from './test-database'

const prefix = 'sourcemark-test-'

/** One PostgreSQL for a whole test run (or TEST_DATABASE_URL, a superuser's), with a migrated template in it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const postgres = process.env.TEST_DATABASE_URL ? external(process.env.TEST_DATABASE_URL) : await embedded()
  const template = `sourcemark_test_${randomBytes(4).toString('hex')}`
  const owner = escapeIdentifier(new URL(postgres.ownerUrl).username)
  await administrate(postgres.superuserUrl, async (client) => {
    await client.query(`create database ${template} owner ${owner}`)
  })
  const { superuserUrl, ownerUrl, appUrl } = postgres
  await migrate(withDatabase(ownerUrl, template))
  project.provide('cluster', { superuserUrl, ownerUrl, appUrl, template })
  return async () => {
    await administrate(superuserUrl, async (client) => {
      await client.query(`drop database if exists ${template} with (force)`)
    })
    await postgres.stop()
  }
}

async function embedded(): Promise<EmbeddedPostgres> {
  await sweepAbandoned()
  const folder = mkdtempSync(
    join(tmpdir(), `${prefix}${process.pid}-${startOf(process.pid)?.replace(/\W/g, '')}-`),
  )
  chmodSync(folder, 0o711)
  const postgres = await startEmbeddedPostgres(folder, () => {}, { fsync: 'off', max_connections: '200' })
  const stop = async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...postgres, stop }
}

function external(url: string): Omit<TestCluster, 'template'> & { stop(): Promise<void> } {
  const appUrl = new URL(url)
  appUrl.searchParams.set('options', '-c role=app_rt')
  return { superuserUrl: url, ownerUrl: url, appUrl: appUrl.href, stop: async () => {} }
}

// A run that was killed leaves its server behind; the next run ends it.
async function sweepAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))) {
    const [pid, start] = name.slice(prefix.length).split('-')
    if (startOf(Number(pid))?.replace(/\W/g, '') === start) continue
    const folder = join(realpathSync(tmpdir()), name)
    const postmaster = findPostmaster(join(folder, 'postgres'))
    if (postmaster) await stopPostmaster(postmaster, join(folder, 'postgres'))
    rmSync(folder, { recursive: true, force: true })
  }
}
