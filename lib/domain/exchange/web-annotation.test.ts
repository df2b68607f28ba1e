import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Annotation } from '../annotation/annotation'
import { subject } from '../integrity/bundle.fixture'
import { sha256Hex } from '../integrity/digest'
import type { ExportedLayer } from './exported-layer'
import { crowded, exported } from './exported-layer.fixture'
import { serializeWebAnnotation, toAnnotationCollection } from './web-annotation'

const selectorsSchema = z.tuple([
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  }),
  z.object({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() }),
])
const itemSchema = z.object({
  id: z.string(),
  creator: z.object({ name: z.string() }),
  body: z.array(z.object({ value: z.string(), format: z.string() })),
  target: z.object({
    source: z.string(),
    state: z.object({ id: z.string(), sha256: z.string() }),
    selector: selectorsSchema,
  }),
})
const collectionSchema = z.object({
  total: z.int(),
  remarks: z.array(z.string()),
  layer: z.string(),
  signOff: z.object({ digest: z.string(), fingerprint: z.string(), signedAt: z.string() }).nullable(),
  first: z.object({ items: z.array(itemSchema) }),
})

const input = exported
const { text } = input.revision
const layer = input.annotations

function written(changed: Partial<ExportedLayer> = {}) {
  return collectionSchema.parse(JSON.parse(serializeWebAnnotation({ ...input, ...changed })))
}

describe('toAnnotationCollection', () => {
  it('lets every passage be cut out of the text again by code points and by quote', () => {
    const characters = [...text]
    for (const { target } of written().first.items) {
      const [quote, position] = target.selector
      expect(characters.slice(position.start, position.end).join('')).toBe(quote.exact)
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
      expect(target.state).toEqual({ id: `urn:sha256:${sha256Hex(text)}`, sha256: sha256Hex(text) })
    }
  })

  it('row 60: holds none of none, and each of 10,000, the same bytes in any order', () => {
    expect(written({ annotations: [] }).first.items).toEqual([])
    const many = crowded()
    const characters = [...many.revision.text]
    const { total, first } = written(many)
    expect(total).toBe(10_000)
    const cut = first.items.map(({ target: { selector } }) =>
      characters.slice(selector[1].start, selector[1].end).join(''),
    )
    expect(cut).toEqual(many.annotations.map(({ exact }) => exact))
    const reversed = { ...many, annotations: many.annotations.toReversed() }
    expect(serializeWebAnnotation(reversed)).toBe(serializeWebAnnotation(many))
  })

  it('holds every annotation once, in text order, with its label and all its attributes', () => {
    const { total, first } = written()
    const read = first.items.map(({ id, body: [tag, attributes], target: { selector } }) => ({
      id: id.replace('urn:uuid:', ''),
      label: tag?.value,
      attributes: attributes ? JSON.parse(attributes.value) : {},
      exact: selector[0].exact,
      start: selector[1].start,
      end: selector[1].end,
    }))
    const original = layer
      .map(({ id, label, attributes, exact, start, end }) => ({ id, label, attributes, exact, start, end }))
      .sort((a, b) => a.start - b.start || b.end - a.end)
    expect(total).toBe(layer.length)
    expect(read).toEqual(original)
  })

  it('gives the same bytes whatever order annotations and attributes come in', () => {
    const bytes = serializeWebAnnotation(input)
    fc.assert(
      fc.property(fc.shuffledSubarray(layer, { minLength: layer.length }), (shuffled) => {
        const reordered = shuffled.map(
          (a) =>
            ({ ...a, attributes: Object.fromEntries(Object.entries(a.attributes).reverse()) }) as Annotation,
        )
        expect(serializeWebAnnotation({ ...input, annotations: reordered })).toBe(bytes)
      }),
    )
  })

  it('names people by role and letter only, and leaves notes inside', () => {
    const creators = (changed: Partial<ExportedLayer>) =>
      new Set(written(changed).first.items.map((item) => item.creator.name))
    expect(creators({})).toEqual(new Set(['Editor']))
    const reading = { layer: { kind: 'READING', letter: 'A' }, signOff: null } as const
    expect(creators(reading)).toEqual(new Set(['Reviewer A']))
    expect(written(reading)).toMatchObject({ layer: 'reading A', signOff: null })
    expect(creators({ makers: ['Chi C.'] })).toEqual(new Set(['Chi C.']))
    expect(serializeWebAnnotation(input)).not.toContain('between us')
  })

  it('carries the article, the fingerprint and the words that qualify them', () => {
    expect(toAnnotationCollection(input)).toMatchObject({
      article: {
        outlet: 'The Harbour Post',
        bylines: ['Ann A.'],
        publishedAt: '2014-12',
        rights: 'QUOTES_ONLY',
      },
      revision: { number: 1, sha256: subject.revision.sha256, length: [...text].length },
      codebook: '1.0.0',
      layer: 'final',
      signOff: { fingerprint: '2D71-1642-B726' },
      remarks: [],
    })
    expect(written({ beingRevised: true, singleReader: true }).remarks).toEqual([
      'being revised',
      'single reader',
    ])
  })
})

const schemaFile = '../shared/data/web-annotation/wadm-musts.schema.json'
const validFile = '../shared/data/web-annotation/valid.json'
const hasSchema = existsSync(schemaFile) && existsSync(validFile)

describe('the musts of the Web Annotation recommendation', () => {
  const ajv = new Ajv({ strict: false })
  beforeEach(({ skip }) => skip(!hasSchema, `${schemaFile} is not here`))
  beforeAll(() => {
    if (!hasSchema) return
    const { $schema: _, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'))
    addFormats(ajv).addSchema(schema, 'wadm')
  })
  function faults(of: string, document: unknown): unknown {
    const validate = ajv.getSchema(`wadm#/definitions/${of}`)
    if (!validate) throw new Error(`no definition ${of}`)
    return validate(document) ? null : validate.errors
  }

  it('are met by its own examples, so that the check works', () => {
    const examples: { check: string; doc: unknown }[] = JSON.parse(readFileSync(validFile, 'utf8'))
    for (const { check, doc } of examples) expect(faults(check, doc)).toBeNull()
  })

  it.each<[string, Partial<ExportedLayer>]>([
    ['a signed final layer', {}],
    ['an unsigned reading', { layer: { kind: 'READING', letter: 'B' }, signOff: null }],
    ['an empty layer', { annotations: [] }],
    ['a layer of two people by name', { makers: ['Chi C.', 'Dee D.'] }],
  ])('are met by the collection, its page and each annotation of %s', (_name, changed) => {
    const file = JSON.parse(serializeWebAnnotation({ ...input, ...changed }))
    const context = { '@context': file['@context'] }
    expect(faults('collectionMusts', file)).toBeNull()
    expect(faults('pageMusts', { ...context, ...file.first })).toBeNull()
    for (const item of file.first.items) expect(faults('annotationMusts', { ...context, ...item })).toBeNull()
  })

  it('are broken by an annotation without a target, so that the check bites', () => {
    const file = JSON.parse(serializeWebAnnotation(input))
    delete file.first.items[0].target
    expect(faults('collectionMusts', file)).not.toBeNull()
  })
})
