import type { Client } from 'pg'

/** Every row of every table but those named, as text: to see that nothing changed, or what can be read in it. */
export async function everything(owner: Client, but: readonly string[] = []): Promise<string> {
  const { rows } = await owner.query(
    `select tablename from pg_tables where schemaname = 'public' and tablename <> all($1) order by 1`,
    [but],
  )
  const lines: string[] = []
  for (const { tablename } of rows) {
    const { rows: all } = await owner.query(`select t::text as row from "${tablename}" t order by 1`)
    lines.push(tablename, ...all.map(({ row }) => row))
  }
  return lines.join('\n')
}
