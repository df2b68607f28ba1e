import type { Db } from './database'

/**
 * Makes writers of one register take turns until their transaction ends. Taken after the rows a command locks and
 * before it looks whether a name is free, so that what it saw is still true when it writes.
 */
export async function lockRegister(register: 'outlets' | 'projects' | 'people', db: Db): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`register:${register}`}, 0))`
}
