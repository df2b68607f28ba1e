import { parseArgs } from 'node:util'
import { readEnv } from '../server/env'
import { addedTo, hasDemo, removeDemo, strangersIn } from './demo'
import { Fault } from './fault'
import { lockDataFolder, openDatabase } from './postgres/database'

/**
 * `npm run remove-demo`: an empty installation in the place of the demo. People, projects and articles that came to it go
 * only when asked for; else they are named, with exit code 2.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { 'with-everything': { type: 'boolean' } } })
  const env = readEnv(process.env)
  const lock = lockDataFolder(env.DATA_DIR)
  if ('holder' in lock) {
    throw new Fault(`Sourcemark is running on ${env.DATA_DIR} (process ${lock.holder}). Stop it first.`)
  }
  try {
    if (!hasDemo(env.DATA_DIR)) throw new Fault(`There is no demo in ${env.DATA_DIR}. Nothing was changed.`)
    const database = await openDatabase(env, console.log)
    try {
      const added = await describeAdded(database.ownerUrl, env.DATA_DIR)
      if (added && !values['with-everything']) {
        console.error(`The demo holds ${added} that did not come with it. Nothing was changed.`)
        console.error(
          '`npm run remove-demo -- --with-everything` takes them too; `npm run backup -- FILE` keeps them.',
        )
        return 2
      }
      await removeDemo(database.ownerUrl, env.DATA_DIR)
    } finally {
      await database.stop()
    }
  } finally {
    lock.release()
  }
  console.log('The demo is gone. npm start prints the link that sets up the empty installation.')
  return 0
}

/** What came to the demo after it was made, in words; null where nothing did. */
async function describeAdded(ownerUrl: string, dataDir: string): Promise<string | null> {
  const names = await strangersIn(ownerUrl)
  const { projects, articles } = await addedTo(ownerUrl, dataDir)
  const parts = [
    names.length > 0 ? `${counted(names.length, 'person', 'people')} (${names.join(', ')})` : null,
    projects > 0 ? counted(projects, 'project', 'projects') : null,
    articles > 0 ? counted(articles, 'article', 'articles') : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? new Intl.ListFormat('en', { type: 'conjunction' }).format(parts) : null
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
