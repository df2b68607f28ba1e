import { resolve } from 'node:path'
import { walks } from './test'
import { report, runTogether } from './testing/part'

/** `npm run screenshots -- [FOLDER]`: a picture of every screen, light, dark, on a phone and at 200 % zoom. */
export async function main([folder = 'screenshots']: string[]): Promise<number> {
  const run = () => walks(['screens'], { SCREENSHOTS: resolve(folder) })
  return report(await runTogether([{ name: 'screenshots', run }]))
}
