/** Hostile text and numbers in every field of every change: refused or kept as sent, never a fault of ours. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createAnnotation } from '../../contract/annotations'
import { createArticle, getArticle, updateArticle, updateBlocks } from '../../contract/articles'
import type { Operation } from '../../contract/operation'
import { createOutlet } from '../../contract/outlets'
import { call, ok } from '../testing/api'
import { type Asked, changeBy, changing } from '../testing/changes'
import { createArticleAt, createTeam } from '../testing/scenario'
import { createWorld } from '../testing/world'

await createWorld()

const texts = ['a\u0000b', 'a\ud800b', '\u200b', '\u202e', '', ' ', '0000', '9999-12-31', '0001']
const urls = [
  'https://a.example/\u0000',
  'https://a.example/\ud800',
  'https://a.example/\u200b',
  'https://\u0000',
]
const numbers = [2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, -1, 0.5]
const hostile = fc.constantFrom<string | number>(
  ...texts,
  ...urls,
  ...numbers,
  'x'.repeat(2_001),
  '+275760-09-13T00:00:00Z',
)

type Path = (string | number)[]
type Sketch = { type?: string; properties?: Record<string, Sketch>; items?: Sketch } & {
  [choice in 'anyOf' | 'oneOf']?: Sketch[]
} & { const?: unknown; enum?: unknown[] }

/** Where a body may carry free text or a number, in any of its shapes. */
function fieldsOf({ type, properties, items, anyOf, oneOf, ...rest }: Sketch, at: Path = []): Path[] {
  const choices = [...(anyOf ?? []), ...(oneOf ?? [])]
  if (choices.length > 0) return choices.flatMap((one) => fieldsOf(one, at))
  if (properties) return Object.entries(properties).flatMap(([key, one]) => fieldsOf(one, [...at, key]))
  if (items) return fieldsOf(items, [...at, 0])
  const isFree = rest.const === undefined && rest.enum === undefined
  return isFree && ['string', 'number', 'integer'].includes(type ?? '') ? [at] : []
}

function fieldsIn({ body }: Operation): Path[] {
  return fieldsOf(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Sketch)
}

function withValue(body: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  if (typeof key === 'number') return [withValue(Array.isArray(body) ? body[key] : undefined, rest, value)]
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  return { ...given, [key]: withValue(given[key], rest, value) }
}

describe('every change', () => {
  const withFields = changing.filter((operation) => fieldsIn(operation).length > 0)

  it.each(withFields.map((operation) => [operation.name, operation] as const))(
    '%s: answers hostile values, and knows their fault for its own nowhere',
    async (_name, operation) => {
      let asked: Asked | null = null
      const property = fc.asyncProperty(
        fc.constantFrom(...fieldsIn(operation)),
        hostile,
        async (path, value) => {
          asked ??= await changeBy(operation)
          const { by, ...rest } = asked
          const answer = await call(by, operation, { ...rest, body: withValue(rest.body, path, value) })
          expect(answer.status, `${path.join('.')}: ${answer.text}`).toBeLessThan(500)
          // What was done is not there to be done again.
          if (answer.status < 300) asked = null
        },
      )
      await fc.assert(property, { numRuns: Math.min(40, 8 + 4 * fieldsIn(operation).length) })
    },
    120_000,
  )
})

describe('text', () => {
  it.each([
    ['a NUL', 'https://a.example/\u0000'],
    ['half a character', 'https://a.example/\ud800'],
  ])('that is an address with %s is refused, never rewritten', async (_what, url) => {
    const team = await createTeam()
    const articleId = await createArticleAt(team, 'assigned')
    const params = { slug: team.project.slug }
    const body = { outlet: 'A', title: 'B', url, body: { format: 'text', content: 'C.' } }
    const link = { start: 0, end: 5, exact: 'Taxes', label: 'SOURCED_FACT', attributes: { link: url } }
    for (const answer of [
      await call(team.carla, createArticle, { params, body }),
      await call(team.carla, updateArticle, { params: { articleId }, version: 1, body: { url } }),
      await call(team.carla, createOutlet, { body: { name: 'C', homepage: url } }),
      await call(team.anna, createAnnotation, { params: { articleId }, body: link }),
    ]) {
      expect(answer.body).toMatchObject({ status: 422, code: 'validation' })
    }
  })

  it('that nobody can see is no title, no name and no reason', async () => {
    const { carla, project } = await createTeam()
    const params = { slug: project.slug }
    const body = { outlet: 'A', title: 'B', body: { format: 'text', content: 'C.' } }
    const articleOf = (change: object) => call(carla, createArticle, { params, body: { ...body, ...change } })
    expect((await articleOf({ title: '\u200b\u2060' })).body).toMatchObject({ errors: [{ path: 'title' }] })
    expect((await articleOf({ outlet: '\u200b' })).body).toMatchObject({ errors: [{ path: 'outlet' }] })
    expect((await articleOf({ publishedAt: '0000' })).body).toMatchObject({
      errors: [{ path: 'publishedAt' }],
    })
  })
})

it('a block that no column can number is refused', async () => {
  const team = await createTeam()
  const params = { articleId: await createArticleAt(team, 'assigned') }
  const body = [{ n: 2 ** 31, kind: 'QUOTE' }]
  expect((await call(team.carla, updateBlocks, { params, body })).body).toMatchObject({ status: 422 })
})

it('an id of one’s own, used on two articles at once, is one annotation’s', async () => {
  const team = await createTeam()
  const articles = [await createArticleAt(team, 'assigned'), await createArticleAt(team, 'assigned')]
  const { revision } = await ok(team.anna, getArticle, { params: { articleId: articles[0] ?? '' } })
  expect(revision.text.startsWith('Taxes')).toBe(true)
  for (let n = 0; n < 5; n++) {
    const id = crypto.randomUUID()
    const body = { id, start: n, end: n + 1, exact: 'Taxes'[n], label: 'OPINION' }
    const answers = await Promise.all(
      articles.map((articleId) => call(team.anna, createAnnotation, { params: { articleId }, body })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'id_taken' })
  }
})
