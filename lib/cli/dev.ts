import { start } from './start'

/** `npm run dev`: the same as start, with the app compiled as it is asked for. */
export async function main(): Promise<void> {
  await start('development')
}
