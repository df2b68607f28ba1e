import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Annotation } from '../../annotation/annotation'
import type { ExportedLayer } from '../exported-layer'
import { crowded, exported, exportedText } from '../exported-layer.fixture'
import { serializeHtml } from './article-html'
import { articleStyle, readerMarks } from './article-style'

const read = (layer: ExportedLayer) => new JSDOM(serializeHtml(layer)).window.document
const passage = (exact: string, changed: Partial<Annotation> = {}) =>
  ({ ...exported.annotations[0], start: 0, end: [...exact].length, exact, ...changed }) as Annotation

/** The blocks' own words: what flags, numbers and spoken names print is in attributes. */
const blocksOf = (document: Document) =>
  [...document.querySelectorAll('.block')].map((block) => block.textContent)

describe('serializeHtml', () => {
  it('holds the text of every block as it is, and every passage’s words in its marks', () => {
    const document = read(exported)
    expect(blocksOf(document).join('\n')).toBe(exported.revision.text)
    expect(document.querySelectorAll('.note')).toHaveLength(exported.annotations.length)
    for (const { exact, label } of exported.annotations) {
      const marks = [...document.querySelectorAll(`mark[data-label="${label}"]`)]
      expect(marks.map((mark) => mark.textContent)).toContain(exact)
    }
  })

  it('nests the marks as the passages nest, and numbers both them and their notes in text order', () => {
    const document = read(exported)
    const inner = [...document.querySelectorAll('mark mark')].map((mark) => [
      mark.className,
      mark.textContent,
    ])
    expect(inner).toEqual([['tag tag-o tag-d1', 'disgrace']])
    const ids = [...document.querySelectorAll('mark[id]')].map(({ id }) => id)
    expect(ids).toEqual(exported.annotations.map((_, n) => `p${n + 1}`))
    for (const note of document.querySelectorAll('.note a[href^="#p"]')) {
      expect(document.querySelector(note.getAttribute('href') ?? '')).not.toBeNull()
    }
  })

  it('says who signed by role, or by name where names are disclosed, with digest, rights and remarks', () => {
    const text = read({ ...exported, singleReader: true }).body.textContent
    for (const said of [
      'by an editor',
      '2 blind readers, agreement 0.71',
      '2D71-1642-B726',
      'QUOTES_ONLY',
      'Single reader',
    ])
      expect(text).toContain(said)
    expect(text).toContain(exported.signOff?.digest)
    expect(text).toContain(exported.revision.sha256)
    const signOff = exported.signOff && {
      ...exported.signOff,
      signer: 'Dee D.',
      readers: [{ letter: 'A', name: 'Ann A.' }],
    }
    const named = read({ ...exported, makers: ['Chi C.'], signOff }).body.textContent
    for (const name of ['by Chi C.', 'by Dee D.', 'Ann A.']) expect(named).toContain(name)
    expect(read({ ...exported, signOff: null, beingRevised: true }).body.textContent).toContain(
      'Being revised',
    )
    expect(serializeHtml(exported)).not.toContain('between us')
  })

  it('row 60: is a valid file with no passage, and the same bytes on a second run', () => {
    const empty = { ...exported, annotations: [], signOff: null }
    expect(read(empty).body.textContent).toContain('No passage of this text is tagged.')
    expect(serializeHtml(exported)).toBe(
      serializeHtml({ ...exported, annotations: exported.annotations.toReversed() }),
    )
  })

  it('row 60: is a valid file with 10,000 passages', () => {
    const file = serializeHtml(crowded())
    expect(file.match(/<mark /g)).toHaveLength(10_000)
    expect(file.match(/<li class="note"/g)).toHaveLength(10_000)
  })

  it('escapes whatever stands in text, metadata and attributes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme' }), (payload, more) => {
        const words = `${payload}${more.replace(/[\r\0]/g, '')}`
        const attributes = {
          source: { name: words, type: 'PARTY' as const },
          link: words,
          chain: ['a', words],
        }
        const layer = exportedText([['PARAGRAPH', words]], {
          annotations: [passage(words, { label: 'SOURCED_FACT', attributes })],
          article: {
            ...exported.article,
            title: words,
            outlet: words,
            bylines: [words],
            url: words,
            language: words,
          },
          makers: [words],
        })
        const document = read(layer)
        expect(blocksOf(document)).toEqual([words])
        expect(document.querySelector('h1')?.textContent).toBe(words)
        expect(document.querySelector('.note strong')?.textContent).toBe(words)
        assertInert(document)
      }),
      { numRuns: 60 },
    )
  })

  it('looks as the reader does: the same tokens and the same rules for marks', () => {
    const plain = (css: string) => css.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ')
    const reader = plain(readFileSync('components/article/article.css', 'utf8'))
    const screen = plain(readFileSync('app/globals.css', 'utf8'))
    for (const rule of readerMarks.trim().split(/(?<=\})\n/)) expect(reader).toContain(plain(rule).trim())
    const colours = articleStyle.match(/--[\w-]+: light-dark\([^)]*\)/g) ?? []
    expect(colours.length).toBeGreaterThan(10)
    for (const colour of colours) expect(screen).toContain(colour)
  })
})

const hostile = [
  '</script><script>window.__xss=1</script>',
  ']]>',
  '"><img src=x onerror=window.__xss=1>',
  "' onmouseover='window.__xss=1",
  'javascript:window.__xss=1',
  '<!--',
  '</style><style>@import url(http://127.0.0.1/)</style>',
  '\u202eשלום 👋🏽 مرحبا',
]

function assertInert(document: Document): void {
  expect(document.querySelectorAll('script, img, iframe, object, link, form, base')).toHaveLength(0)
  expect(document.querySelectorAll('style')).toHaveLength(1)
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^style$/)
      if (name === 'href') expect(value).toMatch(/^(#|https?:\/\/)/)
    }
  }
}

const payloadFile = '../shared/data/hostile/dompurify-expect.json'

describe('the collected payloads', () => {
  let payloads: string[] = []
  beforeAll(() => {
    if (!existsSync(payloadFile)) return
    const found: { payload: string }[] = JSON.parse(readFileSync(payloadFile, 'utf8'))
    payloads = found.map(({ payload }) => payload.replace(/[\r\0]/g, '')).filter((payload) => payload.trim())
  })
  it('row 31: stand as text in the file', ({ skip }) => {
    skip(!existsSync(payloadFile), `${payloadFile} is not here`)
    expect(payloads.length).toBeGreaterThan(100)
    const document = read(exportedText(payloads.map((payload) => ['PARAGRAPH', payload])))
    expect(blocksOf(document)).toEqual(payloads)
    assertInert(document)
  })
})
