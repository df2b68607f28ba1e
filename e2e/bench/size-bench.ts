import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Bench, Row } from './bench'

const reader = 'components/article/mounted-reader.ts'
const highlights = 'components/article/highlight/annotation-highlights.ts'
const editor = ['@tiptap/*', 'prosemirror-*']

/** What a browser loads before it can do anything, and what of it is the reader's. */
export async function benchSize({ app, person, project, reviewer }: Bench): Promise<Row[]> {
  const { id } = await person.createArticle(project, reviewer)
  const [whole, own, drawing] = [
    await bundled(reader),
    await bundled(reader, editor),
    await bundled(highlights, editor),
  ]
  return [
    row(
      'scripts of the workbench',
      await scriptsOf(`${app.url}/articles/${id}/annotate`, person.cookie),
      230,
    ),
    row('scripts of the queue', await scriptsOf(`${app.url}/queue`, person.cookie)),
    row('scripts of the sign-in page', await scriptsOf(`${app.url}/sign-in`, '')),
    row('TipTap and ProseMirror, as the reader uses them', whole - own),
    row('the reader beyond them', own),
    row('its highlights alone', drawing, 3),
  ]
}

function row(what: string, bytes: number, limit?: number): Row {
  const kilobytes = bytes / 1_024
  return {
    what,
    'KB gzip': kilobytes.toFixed(1),
    limit: limit ? `≤ ${limit}` : '',
    '/ limit': limit ? (kilobytes / limit).toFixed(2) : '',
  }
}

/** The scripts that a page names, but for the one that today's browsers leave out, as they come over the wire. */
async function scriptsOf(url: string, cookie: string): Promise<number> {
  const response = await fetch(url, { headers: { cookie }, redirect: 'error' })
  const page = (await response.text()).replaceAll(/<script [^>]*noModule[^>]*>/g, '')
  const names = page.matchAll(/\/_next\/static\/[\w/.~-]+\.js/g)
  const scripts = [...new Set([...names].map(([name]) => name))]
  assert.ok(scripts.length > 0)
  const sizes = scripts.map(async (script) => {
    const code = await (await fetch(new URL(script, url))).arrayBuffer()
    return gzipSync(new Uint8Array(code)).length
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

async function bundled(entry: string, external: string[] = []): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    external,
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    alias: { '@': process.cwd() },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return gzipSync(outputFiles[0]?.contents ?? '').length
}
