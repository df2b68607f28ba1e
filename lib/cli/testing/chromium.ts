import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macApps = ['Google Chrome', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

/** A Chromium that runs: the one named by CHROMIUM_PATH, an installed one, Playwright's, the one among the packages. */
export async function findChromium(): Promise<string | null> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  for (const find of [installed, playwrights, packaged]) {
    for (const path of await find().catch(() => [])) {
      if (existsSync(path) && (await runs(path))) return path
    }
  }
  return null
}

async function installed(): Promise<string[]> {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...macApps]
}

async function playwrights(): Promise<string[]> {
  const { chromium } = await import('@playwright/test')
  return [chromium.executablePath()]
}

async function packaged(): Promise<string[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  const { default: chromium } = await import('@sparticuz/chromium')
  return [await chromium.executablePath()]
}

// Some systems install a stub that only says where to get the browser.
async function runs(path: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 20_000 })
    return /Chrom/.test(stdout)
  } catch {
    return false
  }
}
