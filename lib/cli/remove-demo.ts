import { parseArgs } from 'node:util'
import { readEnv } from '../server/env'
import { hasDemo, removeDemo, strangersIn } from './demo'
import { Fault } from './fault'
import { lockDataFolder, openDatabase } from './postgres/database'

/** `npm run remove-demo`: an empty installation in the place of the demo. What others did in it goes only when asked for. */
export async function main(args: string[]): Promise<void> {
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
      const strangers = await strangersIn(database.ownerUrl)
      if (strangers.length > 0 && !values['with-everything']) {
        throw new Fault(
          `${strangers.join(', ')} joined the demo; what they did would go with it. Nothing was changed.`,
          'To remove all of it: npm run remove-demo -- --with-everything',
        )
      }
      await removeDemo(database.ownerUrl, env.DATA_DIR)
    } finally {
      await database.stop()
    }
  } finally {
    lock.release()
  }
  console.log('The demo is gone. npm start prints the link that sets up the empty installation.')
}
