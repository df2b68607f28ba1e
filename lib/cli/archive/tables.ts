import { type Client, escapeIdentifier } from 'pg'
import type { Entry } from './archive'

const ROWS_AT_ONCE = 500

type Table = { name: string; columns: string[]; key: string[] }

/** Every row of every table of ours, table by table, in the order of their keys: equal databases give equal entries. */
export async function* readTables(client: Client): AsyncGenerator<Entry> {
  for (const table of await listTables(client)) {
    yield { table: table.name }
    const columns = table.columns.map(escapeIdentifier).join(', ')
    const order = table.key.map(escapeIdentifier).join(', ')
    await client.query(
      `declare rows no scroll cursor for select row_to_json(r)::text as row
       from (select ${columns} from ${escapeIdentifier(table.name)} order by ${order}) r`,
    )
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from rows`)
      yield* rows
      if (rows.length < ROWS_AT_ONCE) break
    }
    await client.query('close rows')
  }
}

/**
 * Puts rows back as they were, into empty tables and inside a transaction. What watches over changes has seen these when
 * they were made; foreign keys are checked once everything is there.
 */
export async function writeTables(client: Client, entries: AsyncIterable<Entry>): Promise<number> {
  const tables = new Map((await listTables(client)).map((table) => [table.name, table]))
  const keys = await listForeignKeys(client)
  for (const { name } of tables.values())
    await client.query(`alter table ${escapeIdentifier(name)} disable trigger user`)
  for (const key of keys) await client.query(`${key} deferrable initially deferred`)
  const rows = await insertAll(client, tables, entries)
  await client.query('set constraints all immediate')
  for (const key of keys) await client.query(`${key} not deferrable`)
  for (const { name } of tables.values())
    await client.query(`alter table ${escapeIdentifier(name)} enable trigger user`)
  return rows
}

async function insertAll(
  client: Client,
  tables: Map<string, Table>,
  entries: AsyncIterable<Entry>,
): Promise<number> {
  let rows = 0
  let table: Table | undefined
  let batch: string[] = []
  const flush = async () => {
    if (!table || batch.length === 0) return
    await insert(client, table, batch)
    rows += batch.length
    batch = []
  }
  for await (const entry of entries) {
    if ('table' in entry) {
      await flush()
      table = tables.get(entry.table)
      if (!table) throw new Error(`the backup has a table that is not here: ${entry.table}`)
    } else if (batch.push(entry.row) === ROWS_AT_ONCE) await flush()
  }
  await flush()
  return rows
}

async function insert(client: Client, { name, columns }: Table, rows: string[]): Promise<void> {
  const named = columns.map(escapeIdentifier).join(', ')
  const table = escapeIdentifier(name)
  await client.query(
    `insert into ${table} (${named}) select ${named} from json_populate_recordset(null::${table}, $1::json)`,
    [`[${rows.join(',')}]`],
  )
}

/** By name; without the columns that the database computes, and without the record of migrations. */
async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       (select array_agg(a.attname::text order by k.n)
        from pg_index i, unnest(i.indkey) with ordinality k(attnum, n)
        join pg_attribute a on a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid) as key
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
     order by c.relname collate "C"`,
  )
  return rows
}

async function listForeignKeys(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
  )
  return rows.map(({ table, name }) => `alter table ${table} alter constraint ${escapeIdentifier(name)}`)
}
