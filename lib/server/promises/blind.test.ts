import { beforeAll, describe, expect, it } from 'vitest'
import { createMembership } from '../../../prisma/factories'
import { listAnnotations, removeAnnotation, updateAnnotation } from '../../contract/annotations'
import type { Operation } from '../../contract/operation'
import { operations } from '../../contract/operations'
import { createOutlet } from '../../contract/outlets'
import { values } from '../../domain/agreement/readings'
import { layerFormats } from '../../domain/exchange/layer-formats'
import { reportFormats } from '../../domain/exchange/report/exported-report'
import { outletFormats } from '../../domain/exchange/report/report-csv'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam, type Team, tag } from '../testing/scenario'
import { createActor, createWorld } from '../testing/world'

await createWorld()

let team: Team
let admin: Actor
let articleId = ''
let secrets: string[] = []

beforeAll(async () => {
  team = await createTeam()
  admin = await createActor({ role: 'ADMIN' })
  await createMembership(database(), team.project.id, admin.id, 'READER')
  articleId = await createArticleAt(team, 'tagged')
  await ok(team.carla, createOutlet, { body: { name: 'The Other Paper' } })
  const { items } = await ok(team.anna, listAnnotations, { params: { articleId } })
  const { id, layerId } = await database().review.findFirstOrThrow({
    where: { articleId, reviewerId: team.anna.id },
  })
  secrets = [id, layerId, ...items.map((annotation) => annotation.id)]
})

const reads = operations.filter(({ method }) => method === 'GET')

/** Every way to ask a read operation about the article: each layer by each name, each format, each id of Anna's. */
function questions(
  operation: Operation,
): { params: Record<string, string>; query: Record<string, string> }[] {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const values = (name: string) =>
    name === 'slug' ? [slugFor(operation)] : name === 'articleId' ? [articleId] : secrets
  const params = names.reduce<Record<string, string>[]>(
    (all, name) => all.flatMap((one) => values(name).map((value) => ({ ...one, [name]: value }))),
    [{}],
  )
  return params.flatMap((one) => queriesOf(operation).map((query) => ({ params: one, query })))
}

/** The outlet whose report would hold the article, or its project. */
function slugFor({ resource }: Operation): string {
  return resource === 'outlet' ? 'the-harbour-ledger' : team.project.slug
}

function queriesOf({ name }: Operation): Record<string, string>[] {
  const layers = ['own', 'final', ...secrets]
  if (name === 'listAnnotations') return layers.map((layer) => ({ layer }))
  if (name === 'exportArticle')
    return [
      { format: 'bundle' },
      ...layers.flatMap((layer) => layerFormats.map((format) => ({ format, layer }))),
    ]
  if (name === 'getReport') return [{}, { project: team.project.slug }]
  if (name === 'exportReport') return reportFormats.map((format) => ({ format }))
  if (name === 'compareOutlets') return [{ o: 'the-harbour-ledger,the-other-paper' }]
  if (name === 'exportReports') return outletFormats.map((format) => ({ format }))
  if (name === 'exportComparison')
    return outletFormats.map((format) => ({ format, o: 'the-harbour-ledger,the-other-paper' }))
  if (name === 'listPassages') return [{}, { project: team.project.slug }, { article: articleId }]
  if (name === 'listStretches') return values.flatMap((one) => values.map((other) => ({ one, other })))
  if (name === 'getAudit') return [{}, { project: team.project.slug }]
  return [{}]
}

async function everythingReadBy(actor: Actor): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  for (const operation of reads) {
    for (const asked of questions(operation)) {
      const { status, text } = await call(actor, operation, asked)
      answers[JSON.stringify([operation.name, asked])] =
        `${status} ${text.replace(/"requestId":"[^"]*"/, '')}`
    }
  }
  return answers
}

/** Ten annotations made, half of them changed, half of them deleted. */
async function work(): Promise<void> {
  const made = []
  for (const sentence of [3, 4]) made.push(await tag(team.anna, articleId, sentence, 'UNVERIFIED_CLAIM'))
  for (const { id, version, start } of made) {
    await ok(team.anna, updateAnnotation, {
      params: { annotationId: id },
      version,
      body: { note: `Seen at ${start}` },
    })
    await ok(team.anna, removeAnnotation, { params: { annotationId: id }, version: version + 1 })
  }
}

describe('while an article is blind', () => {
  it.each(['the other reviewer', 'an editor', 'an admin'])(
    '%s reads the same before and after somebody works',
    async (who) => {
      const actor = who === 'an admin' ? admin : who === 'an editor' ? team.carla : team.bert
      const before = await everythingReadBy(actor)
      for (let round = 0; round < 5; round++) await work()
      await tag(team.anna, articleId, 3, 'OPINION')
      const after = await everythingReadBy(actor)
      expect(after).toEqual(before)
      const { items } = await ok(team.anna, listAnnotations, { params: { articleId } })
      const last = items.at(-1)
      await ok(team.anna, removeAnnotation, {
        params: { annotationId: last?.id ?? '' },
        version: last?.version ?? 1,
      })
    },
  )

  it('the reader themselves sees what changed, so the comparison above can tell', async () => {
    const before = await everythingReadBy(team.anna)
    await work()
    await tag(team.anna, articleId, 4, 'OPINION')
    expect(await everythingReadBy(team.anna)).not.toEqual(before)
  })

  it('nothing that others read holds an id of the reading or of its annotations', async () => {
    const [seat = '', ...reading] = secrets
    for (const [actor, hidden] of [
      [team.bert, [seat, ...reading]],
      [admin, reading],
    ] as const) {
      const answers = Object.values(await everythingReadBy(actor)).join('\n')
      expect(hidden.filter((id) => answers.includes(id))).toEqual([])
    }
  })
})
