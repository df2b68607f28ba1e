import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProject } from '../../../prisma/factories'
import { getAdjudication, getAgreement } from '../../contract/adjudications'
import { listAnnotations } from '../../contract/annotations'
import { getArticle } from '../../contract/articles'
import { getArticleAudit } from '../../contract/audit'
import { exportArticle } from '../../contract/exports'
import { createImport } from '../../contract/imports'
import type { Operation } from '../../contract/operation'
import { operations } from '../../contract/operations'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { call } from '../testing/api'
import { changeBy } from '../testing/changes'
import { everything } from '../testing/everything'
import { createArticleAt, createTeam, type Team, tag } from '../testing/scenario'
import { createActor, createMember, createWorld } from '../testing/world'

const world = await createWorld()
const owner = new Client({ connectionString: world.ownerUrl })

const columns = ['anonymous', 'reader', 'reviewer', 'other', 'editor', 'admin', 'stranger'] as const
type Column = (typeof columns)[number]

/**
 * Who may do what, literally: the status for anonymous, a reader, the reviewer whose article it is, another reviewer of
 * the article, an editor, an admin outside the project, and an editor of another project. Where something is done for
 * those who may, '+' stands for any answer but 401, 403 and 404: what is asked is not valid on purpose, so that every
 * row can be asked of everyone without changing anything. Articles are in review, submitted by nobody.
 */
const table: Record<string, string> = {
  //                anon  reader review other editor admin stranger
  getMe: '          401   200    200    200   200    200   200',
  getMyWork: '      401   200    200    200   200    200   200',
  setUp: '          422   422    422    422   422    422   422',
  createInvitation: '401  403    403    403   403    422   403',
  listInvitations: '401   403    403    403   403    200   403',
  revokeInvitation: '401  403    403    403   403    422   403',
  acceptInvitation: '422  422    422    422   422    422   422',
  listPeople: '     401   403    403    403   403    200   403',
  getPerson: '      401   403    403    403   403    404   403',
  updatePerson: '   401   403    403    403   403    422   403',
  deactivatePerson: '401  403    403    403   403    422   403',
  reactivatePerson: '401  403    403    403   403    422   403',
  removePerson: '   401   403    403    403   403    422   403',
  erasePerson: '    401   403    403    403   403    422   403',
  createResetLink: '401   403    403    403   403    422   403',
  changePassword: ' 401   422    422    422   422    422   422',
  resetPassword: '  422   422    422    422   422    422   422',
  updateAccount: '  401   422    422    422   422    422   422',
  listSessions: '   401   200    200    200   200    200   200',
  endSession: '     401   422    422    422   422    422   422',
  signOutEverywhere: '401 422    422    422   422    422   422',
  listTokens: '     401   200    200    200   200    200   200',
  createToken: '    401   422    422    422   422    422   422',
  revokeToken: '    401   422    422    422   422    422   422',
  signOut: '        401   204    204    204   204    204   204',
  listProjects: '   401   200    200    200   200    200   200',
  createProject: '  401   422    422    422   422    422   422',
  getProject: '     401   200    200    200   200    200   404',
  getGuidelines: '  401   200    200    200   200    200   404',
  listGuidelines: ' 401   200    200    200   200    200   404',
  updateProject: '  401   403    403    403   +      403   404',
  removeProject: '  401   403    403    403   +      403   404',
  listMembers: '    401   200    200    200   200    200   404',
  addMember: '      401   403    403    403   422    403   404',
  joinProject: '    401   403    403    403   403    422   404',
  updateMember: '   401   403    403    403   422    403   404',
  removeMember: '   401   403    403    403   +      403   404',
  listOutlets: '    401   200    200    200   200    200   200',
  createOutlet: '   401   422    422    422   422    422   422',
  getOutlet: '      401   200    200    200   200    200   200',
  updateOutlet: '   401   403    403    403   403    422   403',
  mergeOutlet: '    401   403    403    403   403    422   403',
  removeOutlet: '   401   403    403    403   403    422   403',
  createArticle: '  401   403    403    403   422    403   404',
  listArticles: '   401   200    200    200   200    200   404',
  getArticle: '     401   200    200    200   200    200   404',
  updateArticle: '  401   403    403    403   422    403   404',
  removeArticle: '  401   403    403    403   422    403   404',
  updateBlocks: '   401   403    403    403   422    403   404',
  putAssignments: ' 401   403    403    403   422    403   404',
  assignMany: '     401   403    403    403   422    403   404',
  setOutletOfMany: '401   403    403    403   422    403   404',
  setRightsOfMany: '401   403    403    403   422    403   404',
  withdrawMany: '   401   403    403    403   422    403   404',
  previewImport: '  401   403    403    403   422    403   404',
  createImport: '   401   403    403    403   422    403   404',
  listImports: '    401   403    403    403   200    403   404',
  getImport: '      401   403    403    403   200    403   404',
  undoImport: '     401   403    403    403   +      403   404',
  listAnnotations: '401   200    200    200   200    200   404',
  createAnnotation: '401  403    422    422   403    403   404',
  updateAnnotation: '401  404    422    404   404    404   404',
  removeAnnotation: '401  404    422    404   404    404   404',
  submitReview: '   401   403    422    422   403    403   404',
  takeBackReview: ' 401   403    422    422   403    403   404',
  closeReviewing: ' 401   403    403    403   422    403   404',
  returnReview: '   401   403    403    403   422    403   404',
  getAgreement: '   401   403    403    403   403    403   404',
  getAdjudication: '401   403    403    403   403    403   404',
  decide: '         401   403    403    403   403    403   404',
  acceptAgreed: '   401   403    403    403   403    403   404',
  undoDecision: '   401   403    403    403   403    403   404',
  sendForSignOff: ' 401   403    403    403   403    403   404',
  signOff: '        401   403    403    403   422    403   404',
  sendBack: '       401   403    403    403   422    403   404',
  reopen: '         401   403    403    403   422    403   404',
  hold: '           401   403    403    403   422    403   404',
  release: '        401   403    403    403   422    403   404',
  withdraw: '       401   403    403    403   422    403   404',
  restore: '        401   403    403    403   422    403   404',
  exportArticle: '  401   404    200    200   404    404   404',
  getLive: '        200   200    200    200   200    200   200',
  getReady: '       200   200    200    200   200    200   200',
  getKeys: '        200   200    200    200   200    200   200',
  getDocument: '    200   200    200    200   200    200   200',
  verifyBundle: '   200   200    200    200   200    200   200',
  getReport: '      401   200    200    200   200    200   200',
  listReports: '    401   200    200    200   200    200   200',
  exportReport: '   401   200    200    200   200    200   200',
  compareOutlets: ' 401   404    404    404   404    404   404',
  exportReports: '  401   200    200    200   200    200   200',
  exportComparison: '401  404   404    404   404    404   404',
  listPassages: '   401   200    200    200   200    200   200',
  listStretches: '  401   200    200    200   200    200   200',
  getArticleAudit: '401   403    200    200   200    200   404',
  getAudit: '       401   403    403    403   403    200   403',
  verifyAudit: '    401   403    403    403   403    200   403',
}

let team: Team
let people: Record<Column, Actor | null>
let params: Record<string, string>

beforeAll(async () => {
  await owner.connect()
  team = await createTeam()
  const admin = await createActor({ role: 'ADMIN' })
  const stranger = await createMember(await createProject(database()), 'EDITOR')
  people = {
    anonymous: null,
    reader: team.reader,
    reviewer: team.anna,
    other: team.bert,
    editor: team.dora,
    admin,
    stranger,
  }
  const articleId = await createArticleAt(team, 'tagged')
  const { id: annotationId } = await tag(team.anna, articleId, 3, 'OPINION')
  const { id: reviewId } = await database().review.findFirstOrThrow({
    where: { articleId, reviewerId: team.anna.id },
  })
  const outlet = await database().outlet.findFirstOrThrow()
  params = {
    slug: team.project.slug,
    outletSlug: outlet.slug,
    articleId,
    annotationId,
    reviewId,
    clusterId: annotationId,
    importId: await someImport(),
    userId: articleId,
    sessionId: articleId,
    tokenId: articleId,
    invitationId: articleId,
    token: 'nobody-was-given-this',
  }
})
afterAll(() => owner.end())

async function someImport(): Promise<string> {
  const asked = await changeBy(createImport)
  const { body } = await call(team.carla, createImport, { ...asked, params: { slug: team.project.slug } })
  return (body as { id: string }).id
}

/** What is asked of an article as a file: the own reading, for the others are not open yet. */
const queries: Record<string, Record<string, string>> = {
  exportArticle: { format: 'jsonld', layer: 'own' },
  compareOutlets: { o: 'nobody,somebody' },
  listStretches: { one: 'OPINION', other: 'NONE' },
  exportReport: { format: 'json' },
  exportReports: { format: 'json' },
  exportComparison: { o: 'nobody,somebody', format: 'csv' },
}

function paramsOf({ path, resource }: Operation): Record<string, string> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const known: Record<string, string> = resource === 'outlet' ? { slug: params.outletSlug ?? '' } : params
  return Object.fromEntries(names.map((name) => [name, known[name] ?? '']))
}

describe('the access table', () => {
  it('has a row for every operation of the contract, and no other', () => {
    expect(Object.keys(table).sort()).toEqual(operations.map(({ name }) => name).sort())
  })

  it.each(
    operations
      .filter(({ name }) => name !== 'signOut')
      .map((operation) => [operation.name, operation] as const),
  )('%s answers each role as the table says, and changes nothing on the way', async (name, operation) => {
    const expected = (table[name] ?? '').trim().split(/\s+/)
    const before = await everything(owner, ['Session'])
    for (const [place, column] of columns.entries()) {
      const { status, text } = await call(people[column], operation, {
        params: paramsOf(operation),
        query: queries[name] ?? {},
        ...(operation.method === 'GET' ? {} : { body: { nonsense: true } }),
      })
      const wanted = expected[place]
      if (wanted === '+') expect([401, 403, 404], `${column}: ${text}`).not.toContain(status)
      else expect(status, `${column}: ${text}`).toBe(Number(wanted))
    }
    expect(await everything(owner, ['Session'])).toBe(before)
  })
})

/** What a reader of the project is answered once the readings are open to others, and once the article is signed. */
const readerTable: [Operation, Record<string, string>, revealed: number, signed: number][] = [
  [getArticle, {}, 200, 200],
  [listAnnotations, {}, 200, 200],
  [listAnnotations, { layer: 'final' }, 403, 200],
  [getAgreement, {}, 403, 200],
  [getAdjudication, {}, 403, 200],
  [exportArticle, { format: 'jsonld' }, 404, 200],
  [exportArticle, { format: 'jsonld', layer: 'own' }, 404, 404],
  [exportArticle, { format: 'bundle' }, 404, 200],
  [getArticleAudit, {}, 403, 200],
]

describe('a reader of the project', () => {
  it('sees results when they are signed, and not before', async () => {
    const [revealed, signed] = [
      await createArticleAt(team, 'revealed'),
      await createArticleAt(team, 'signed'),
    ]
    for (const [operation, query, ...wanted] of readerTable) {
      const statuses = []
      for (const articleId of [revealed, signed]) {
        statuses.push((await call(team.reader, operation, { params: { articleId }, query })).status)
      }
      expect(statuses, `${operation.name} ${JSON.stringify(query)}`).toEqual(wanted)
    }
  })

  it('changes no article, whatever its state', async () => {
    const articleIds = [await createArticleAt(team, 'revealed'), await createArticleAt(team, 'signed')]
    const onArticles = operations.filter(({ method, resource }) => method !== 'GET' && resource === 'article')
    for (const operation of onArticles) {
      for (const articleId of articleIds) {
        const asked = { params: { ...paramsOf(operation), articleId }, body: {} }
        expect((await call(team.reader, operation, asked)).status, operation.name).toBe(403)
      }
    }
  })
})
