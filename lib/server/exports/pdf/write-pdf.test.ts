import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Annotation } from '../../../domain/annotation/annotation'
import { rightsWords } from '../../../domain/exchange/document-words'
import type { ExportedLayer } from '../../../domain/exchange/exported-layer'
import { exported, exportedText } from '../../../domain/exchange/exported-layer.fixture'
import { pdfDocument } from '../../../domain/exchange/pdf-document'
import { rightsValues } from '../../../domain/exchange/rights'
import { writePdf } from './write-pdf'

const hostile = exportedText([
  ['HEADLINE', '#import "/etc/passwd" $x$ *bold* _it_ </script> ]]> \\#{panic()}'],
  ['PARAGRAPH', 'قال رئيس البلدية إن الضرائب ارتفعت. שלום עולם. Ελληνικά, Русский, Français.'],
  ['PARAGRAPH', 'Emoji 👋🏽 stand there; of 中文 it is said that it is not in the fonts.'],
])

const headOf = (file: Uint8Array) => new TextDecoder('latin1').decode(file.slice(0, 5))
const hasPdfToText = spawnSync('pdftotext', ['-v']).error === undefined

test('row 60: a PDF is the same bytes on a second run, with passages and without', async () => {
  for (const layer of [exported, { ...exported, annotations: [], signOff: null }, hostile]) {
    const [first, second] = [await writePdf(layer), await writePdf(layer)]
    expect(headOf(first)).toBe('%PDF-')
    expect(Buffer.compare(first, second)).toBe(0)
  }
})

test('an article too long for one is refused, and says what to take instead', async () => {
  const annotations = Array.from({ length: 3_000 }, (_, n) => ({
    ...exported.annotations[0],
    id: String(n),
  })) as Annotation[]
  await expect(writePdf({ ...exported, annotations })).rejects.toMatchObject({ code: 'too_large' })
})

test('row 60: the text of the article is read back from its PDF', async ({ skip }) => {
  skip(!hasPdfToText, 'pdftotext is not installed')
  const joined = await readBack(hostile)
  expect(joined).toContain('#import"/etc/passwd"$x$*bold*_it_</script>]]>\\#{panic()}')
  expect(joined).toContain('Русский,Français')
  expect(joined).toContain('Emoji👋')
  expect(joined).toContain('suchasChinese,arenotinthefonts')
})

test.each(rightsValues)('a PDF says what may be shown of the article: %s', async (rights) => {
  const layer = { ...exported, article: { ...exported.article, rights } }
  expect(pdfDocument(layer)).toMatchObject({
    facts: expect.arrayContaining([['Rights', `${rightsWords[rights]} (${rights})`]]),
  })
  if (!hasPdfToText) return
  expect(await readBack(layer)).toContain(`${rightsWords[rights]}(${rights})`.replaceAll(' ', ''))
})

test('row 31: an outlet that looks like a page is printed as it is', async ({ skip }) => {
  skip(!hasPdfToText, 'pdftotext is not installed')
  const outlet = '<img src=x onerror=alert(1)>'
  const printed = await readBack({ ...exported, article: { ...exported.article, outlet } })
  expect(printed).toContain('<imgsrc=xonerror=alert(1)>')
})

/** What is printed, without its white space: where lines break is the file's affair. */
async function readBack(layer: ExportedLayer): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sourcemark-pdf-'))
  try {
    const file = join(folder, 'article.pdf')
    writeFileSync(file, await writePdf(layer))
    return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, '')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
