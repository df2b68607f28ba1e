import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { findChromium } from '@/lib/cli/testing/chromium'
import type { Change, Contender, Timing } from './reader-page'

/*
 * The reader beside the same text as plain HTML and, where it is installed, the fastest peer that keeps overlaps: one
 * browser, contenders in turn, medians over fresh pages. Times mean little on a shared machine; the ratios count.
 */

type Row = Timing & Record<Change, number>

const sizes: [words: number, annotations: number][] = [
  [10_000, 1_000],
  [50_000, 5_000],
  [200_000, 5_000],
  [200_000, 20_000],
]
const openingLimits = [2.5, 0.75, 0.3, 0.4]
const ROUNDS = Number(process.env.ROUNDS ?? 5)

/** Stand-ins for the tokens of app/globals.css: colours cost the same whatever they are. */
const tokens = `:root{--article-size:19px;--article-line:34px;--font-serif:Georgia,serif;--font-sans:sans-serif;--text:#1a1c20;--text2:#4a5058;
--few:#5f6773;--line:#d5d9e0;--page:#fff;--focus:#1a1c20;--sel:#bfc6d1;--s:#10758f;--s-tint:#cdf4f8;--s-ink:#0a4c5e;--u:#ad5a12;--u-tint:#fbe3a9;
--u-ink:#733b06;--o:#38185f;--o-tint:#d3c6fa;--o-ink:#38185f}`

await main()

async function main(): Promise<void> {
  const page = await bundle('reader-page.ts')
  if (!page) throw new Error('The bench could not be bundled.')
  const peer = await bundle('reader-peer.ts')
  if (!peer) console.log('The peer (@recogito/text-annotator) is not installed: its columns are left out.')
  const contenders: Contender[] = ['plain', 'reader', 'numbered', ...(peer ? ['peer' as const] : [])]
  const browser = await chromium.launch({ executablePath: (await findChromium()) ?? undefined })
  for (const [i, size] of sizes.entries()) {
    const timings = new Map<Contender, Row[]>(contenders.map((contender) => [contender, []]))
    for (let round = 0; round < ROUNDS; round++)
      for (const contender of contenders) {
        const scripts = contender === 'peer' && peer ? [peer.js, page.js] : [page.js]
        timings.get(contender)?.push(await measure(browser, scripts, page.css, contender, size))
      }
    console.table(table(size, timings, openingLimits[i] ?? 0))
  }
  await browser.close()
}

async function measure(
  browser: Browser,
  scripts: string[],
  css: string,
  contender: Contender,
  size: [number, number],
): Promise<Row> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.setContent('<!doctype html><html lang="en"><body style="margin:0"></body></html>')
  await page.addStyleTag({ content: `${tokens}${css}` })
  for (const content of scripts) await page.addScriptTag({ content })
  const timing = await page.evaluate(([c, w, a]) => window.bench(c, w, a), [contender, ...size] as const)
  const work = contender === 'plain' ? { add: 0, relabel: 0, remove: 0 } : await workOfChanges(page)
  await context.close()
  return { ...timing, ...work }
}

/** Main-thread work of each kind of change, what the contender puts off to a later task included. */
async function workOfChanges(page: Page): Promise<Record<Change, number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const work: Record<Change, number[]> = { add: [], relabel: [], remove: [] }
  for (let n = 0; n < 4; n++)
    for (const kind of ['add', 'relabel', 'remove'] as const) {
      const before = await busy()
      await page.evaluate(([k, i]) => window.change(k, i), [kind, n] as const)
      await page.waitForTimeout(150)
      work[kind].push((await busy()) - before)
    }
  return { add: median(work.add), relabel: median(work.relabel), remove: median(work.remove) }
}

function table(
  [words, annotations]: [number, number],
  timings: ReadonlyMap<Contender, Row[]>,
  limit: number,
): Record<string, string | number>[] {
  const of = (contender: Contender, part: keyof Row) =>
    median((timings.get(contender) ?? []).map((timing) => timing[part]))
  return [...timings.keys()].map((contender) => ({
    size: `${words / 1000}k × ${annotations / 1000}k`,
    contender,
    'open ms': round(of(contender, 'open')),
    '/ plain': round(of(contender, 'open') / of('plain', 'open')),
    limit: contender === 'plain' ? '' : limit,
    '/ peer': round(of(contender, 'open') / of('peer', 'open')),
    'add ms': round(of(contender, 'add')),
    'relabel ms': round(of(contender, 'relabel')),
    'remove ms': round(of(contender, 'remove')),
    'add / peer': round(of(contender, 'add') / of('peer', 'add')),
    'hit µs': round(of(contender, 'hit')),
    'longest frame ms': round(of(contender, 'longest')),
    marks: of(contender, 'marks'),
  }))
}

async function bundle(entry: string): Promise<{ js: string; css: string } | null> {
  const root = new URL('../../', import.meta.url).pathname
  const result = await build({
    entryPoints: [`${root}e2e/bench/${entry}`],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    logLevel: 'silent',
    alias: { '@': root.replace(/\/$/, '') },
    nodePaths: (process.env.NODE_PATH ?? '').split(':').filter(Boolean),
    define: { 'process.env.NODE_ENV': '"production"' },
  }).catch(() => null)
  const text = (end: string) => result?.outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ''
  return result && { js: text('.js'), css: text('.css') }
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function round(value: number): number | string {
  return Number.isFinite(value) && value > 0 ? Math.round(value * 100) / 100 : ''
}
