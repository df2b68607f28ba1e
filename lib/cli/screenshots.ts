import { resolve } from 'node:path'
import { walks } from './test'
import { report, runTogether } from './testing/part'

/**
 * `npm run screenshots -- [FOLDER]`: a picture of every screen, light, dark, on a phone and at 200 % zoom;
 * with `--readme` those of the README instead, of the demo.
 */
export async function main([folder = 'screenshots']: string[]): Promise<number> {
  const run = () =>
    folder === '--readme'
      ? walks(['newcomer'], { PICTURES: resolve('e2e/pictures') })
      : walks(['screens'], { SCREENSHOTS: resolve(folder) })
  return report(await runTogether([{ name: 'screenshots', run }]))
}
