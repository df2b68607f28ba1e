import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EmbeddedFont } from '../../domain/exchange/html/document-page'

const files = {
  'Inter Variable': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'Source Serif 4 Variable':
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
}

let loaded: EmbeddedFont[] | undefined

/** The two fonts of the screens, to be carried along in a file; read once. */
export function documentFonts(): EmbeddedFont[] {
  loaded ??= Object.entries(files).map(([family, file]) => ({
    family,
    weights: '200 900',
    base64: readFileSync(join(process.cwd(), 'node_modules', file)).toString('base64'),
  }))
  return loaded
}
