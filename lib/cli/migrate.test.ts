import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { migrate } from './migrate'
import { administrate, withDatabase } from './testing/test-database'

let folder: string
let database: string
let owner: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  const { superuserUrl, ownerUrl, template } = inject('cluster')
  database = `${template}_migrate_${Date.now()}`
  owner = withDatabase(ownerUrl, database)
  await administrate(superuserUrl, async (client) => {
    await client.query(`create database ${database} owner "${new URL(ownerUrl).username}"`)
  })
})

afterEach(async () => {
  rmSync(folder, { recursive: true })
  await administrate(inject('cluster').superuserUrl, async (client) => {
    await client.query(`drop database ${database} with (force)`)
  })
})

test('applies what is missing in the order of names, once, in rows that Prisma understands', async () => {
  put('2_second', 'alter table a add column b text; insert into a values (1, $$x;y$$)')
  put('1_first', 'create table a (id int)')
  expect(await migrate(owner, { folder })).toEqual(['1_first', '2_second'])
  expect(await migrate(owner, { folder })).toEqual([])
  put('3_third', 'create table c ()')
  expect(await migrate(owner, { folder })).toEqual(['3_third'])
  const rows = await select(
    'select migration_name, checksum, finished_at, applied_steps_count from _prisma_migrations',
  )
  expect(rows[0]).toMatchObject({
    migration_name: '1_first',
    checksum: createHash('sha256').update('create table a (id int)').digest('hex'),
    applied_steps_count: 1,
  })
  expect(rows.every((row) => row.finished_at)).toBe(true)
})

test('four starts at once apply each migration once', async () => {
  put('1_slow', 'select pg_sleep(0.3); create table a (id int)')
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(owner, { folder })))
  expect(applied.flat()).toEqual(['1_slow'])
})

test('a migration that fails changes nothing, is named with its line, and runs again once put right', async () => {
  put('1_broken', 'create table a (id int);\ncreate table b (id nonsense)')
  await expect(migrate(owner, { folder })).rejects.toThrow(/1_broken failed.*nonsense.*line 2/s)
  expect(await select("select 1 from pg_tables where tablename in ('a', 'b')")).toEqual([])
  put('1_broken', 'create table a (id int)')
  expect(await migrate(owner, { folder })).toEqual(['1_broken'])
})

test('a migration and its row are written together or not at all', async () => {
  put(
    '1_unrecorded',
    'create table a (id int); alter table _prisma_migrations add check (migration_name is null)',
  )
  await expect(migrate(owner, { folder })).rejects.toThrow(/1_unrecorded failed and changed nothing/)
  expect(await select("select 1 from pg_tables where tablename = 'a'")).toEqual([])
})

test('a migration edited after it was applied is reported by name', async () => {
  put('1_first', 'create table a (id int)')
  await migrate(owner, { folder })
  put('1_first', 'create table a (id bigint)')
  await expect(migrate(owner, { folder })).rejects.toThrow(/1_first was edited/)
})

test('row 64: a database with a migration that is not here is refused as newer', async () => {
  put('1_first', 'create table a (id int)')
  put('2_future', 'create table b (id int)')
  await migrate(owner, { folder })
  rmSync(join(folder, '2_future'), { recursive: true })
  await expect(migrate(owner, { folder })).rejects.toThrow(/newer.*2_future/)
})

test('a migration that another tool left half done stops the run', async () => {
  put('1_first', 'create table a (id int)')
  await migrate(owner, { folder })
  await select('update _prisma_migrations set finished_at = null')
  await expect(migrate(owner, { folder })).rejects.toThrow(/1_first failed half way/)
})

test('the role of the app may read which migrations ran and may not write them', async () => {
  put('1_first', 'create table a (id int)')
  await migrate(owner, { folder })
  const [row] = await select(`select has_table_privilege('app_rt', '_prisma_migrations', 'select') as reads,
    has_table_privilege('app_rt', '_prisma_migrations', 'insert, update, delete, truncate') as writes`)
  expect(row).toEqual({ reads: true, writes: false })
})

test('the product’s own migrations leave the role of the app no tables of its own, passing ones included', async () => {
  await migrate(owner)
  const [row] = await select(`select has_schema_privilege('app_rt', 'public', 'create') as tables,
    has_database_privilege('app_rt', current_database(), 'temporary') as temporary`)
  expect(row).toEqual({ tables: false, temporary: false })
  // what runs with its owner's rights or by itself looks nowhere else; what the app calls as itself may be planned as a view
  const open = await select(`select proname from pg_proc where pronamespace = 'public'::regnamespace
    and (prosecdef or prolang <> (select oid from pg_language where lanname = 'sql'))
    and not coalesce(proconfig, '{}') @> array['search_path=public, pg_temp']`)
  expect(open).toEqual([])
})

function put(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

async function select(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: owner })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
