/** A request that changes something, for every operation of the contract that does. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { createToken } from '../../contract/accounts'
import { getAdjudication } from '../../contract/adjudications'
import { getArticle } from '../../contract/articles'
import { createImport } from '../../contract/imports'
import type { Body, Operation } from '../../contract/operation'
import { operations } from '../../contract/operations'
import { createOutlet } from '../../contract/outlets'
import { createInvitation, createResetLink, deactivatePerson, listInvitations } from '../../contract/people'
import { createProject } from '../../contract/projects'
import { hold } from '../../contract/sign-offs'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { env } from '../env'
import { signIn } from '../people/sign-in'
import { type call, ok } from './api'
import { createArticleAt, createTeam, type Stage, submit, type Team, tag } from './scenario'
import { createActor, createMember } from './world'

export type Asked = NonNullable<Parameters<typeof call>[2]> & { by: Actor | null }

export const SETUP_TOKEN = 'token-of-the-console'
export const password = 'correct horse battery'

/** Whoever has signed out is nobody: what they repeat is not theirs. */
export const changing: readonly Operation[] = operations.filter(
  ({ name, method, stores }) => method !== 'GET' && stores !== false && !name.startsWith('signOut'),
)

let team: Team
let admin: Actor

/** Such a request, to be asked once; nobody is there before the installation is set up. */
export async function changeBy({ name }: Pick<Operation, 'name'>): Promise<Asked> {
  if (name !== 'setUp') {
    team ??= await createTeam()
    admin ??= await createActor({ role: 'ADMIN' })
  }
  const asked = await changes[name]?.()
  if (!asked) throw new Error(`There is no request for ${name} yet.`)
  return asked
}

const changes: Record<string, () => Promise<Asked>> = {
  setUp: async () => {
    writeFileSync(join(env().DATA_DIR, 'setup-token'), SETUP_TOKEN)
    const body = { token: SETUP_TOKEN, name: 'Ada', email: 'a@x.org', password, project: 'Desk' }
    return { by: null, body }
  },
  createInvitation: async () => ({ by: admin, body: { email: `${uuid()}@example.org` } }),
  revokeInvitation: async () => {
    await ok(admin, createInvitation, { body: { email: `${uuid()}@example.org` } })
    const [invitation] = (await ok(admin, listInvitations, {})).items
    return { by: admin, params: { invitationId: invitation?.id ?? '' } }
  },
  acceptInvitation: async () => {
    const { token } = await ok(admin, createInvitation, { body: { email: `${uuid()}@example.org` } })
    return { by: null, params: { token }, body: { name: 'New', password } }
  },
  updatePerson: async () => ({ by: admin, params: await someone(), body: { role: 'ADMIN' } }),
  deactivatePerson: async () => ({ by: admin, params: await someone() }),
  reactivatePerson: async () => {
    const params = await someone()
    await ok(admin, deactivatePerson, { params })
    return { by: admin, params }
  },
  removePerson: async () => ({ by: admin, params: await someone() }),
  erasePerson: async () => {
    const leaving = await createActor()
    await ok(leaving, createOutlet, { body: { name: `Paper ${uuid()}` } })
    const params = { userId: leaving.id }
    await ok(admin, deactivatePerson, { params })
    return { by: admin, params }
  },
  createResetLink: async () => ({ by: admin, params: await someone() }),
  changePassword: async () => {
    const by = await createActor({ password })
    return { by, body: { current: password, password: `${password} again` } }
  },
  resetPassword: async () => {
    const { token } = await ok(admin, createResetLink, { params: await someone() })
    return { by: null, params: { token }, body: { password } }
  },
  updateAccount: async () => ({ by: await createActor(), body: { name: 'Another' } }),
  endSession: async () => {
    const by = await createActor({ password })
    const session = await signIn(by.email, password, 'elsewhere')
    return { by, params: { sessionId: session?.id ?? '' } }
  },
  createToken: async () => ({ by: team.anna, body: { name: 'Script', scopes: ['read'] } }),
  revokeToken: async () => {
    const by = await createActor()
    const { id } = await ok(by, createToken, { body: { name: 'Script', scopes: ['read'] } })
    return { by, params: { tokenId: id } }
  },
  createProject: async () => ({ by: team.anna, body: { name: 'Another' } }),
  updateProject: async () => ({ by: team.carla, params: inProject(), version: 1, body: { name: 'Other' } }),
  removeProject: async () => {
    const { slug, version } = await ok(team.carla, createProject, { body: { name: 'Soon gone' } })
    return { by: team.carla, params: { slug }, version }
  },
  addMember: async () => {
    const { email } = await createActor()
    return { by: team.carla, params: inProject(), body: { email, role: 'READER' } }
  },
  joinProject: async () => ({
    by: await createActor({ role: 'ADMIN' }),
    params: inProject(),
    body: { role: 'REVIEWER' },
  }),
  updateMember: async () => ({
    by: team.carla,
    params: await member('READER'),
    body: { role: 'REVIEWER' },
  }),
  removeMember: async () => ({ by: team.carla, params: await member('REVIEWER') }),
  createOutlet: async () => ({ by: team.carla, body: { name: `Paper ${uuid()}` } }),
  updateOutlet: async () => {
    const { slug, version } = await outlet()
    return { by: admin, params: { slug }, version, body: { country: 'GB' } }
  },
  mergeOutlet: async () => {
    const [{ slug }, other] = [await outlet(), await outlet()]
    return { by: admin, params: { slug }, body: { into: other.slug } }
  },
  removeOutlet: async () => {
    const { slug, version } = await outlet()
    return { by: admin, params: { slug }, version }
  },
  createArticle: async () => ({
    by: team.carla,
    params: inProject(),
    body: { outlet: 'Paper', title: 'One', body: { format: 'text', content: `Said ${uuid()}.` } },
  }),
  updateArticle: async () => ({
    by: team.carla,
    params: await at('assigned'),
    version: 1,
    body: { title: 'Another' },
  }),
  removeArticle: async () => ({ by: team.carla, params: await at('imported'), version: 1 }),
  updateBlocks: async () => ({
    by: team.carla,
    params: await at('assigned'),
    body: [{ n: 1, kind: 'QUOTE' }],
  }),
  putAssignments: async () => ({
    by: team.carla,
    params: await at('imported'),
    body: { reviewers: [team.anna.id] },
  }),
  assignMany: () => selection({ reviewers: [team.anna.id] }),
  setOutletOfMany: () => selection({ outlet: 'Paper' }),
  setRightsOfMany: () => selection({ rights: 'QUOTES_ONLY' }),
  withdrawMany: () => selection(reason),
  createImport: async () => {
    const content = `A head\n\nSaid ${uuid()}.`
    const blocks = [
      { start: 0, end: 6, kind: 'HEADLINE' },
      { start: 8, end: content.length, kind: 'PARAGRAPH' },
    ]
    const articles = [{ start: 0, end: content.length, outlet: 'Paper', title: 'A head', blocks }]
    return { by: team.carla, params: inProject(), body: { content, articles } }
  },
  undoImport: async () => {
    const { body } = await changeBy(createImport)
    const asked = { params: inProject(), body: body as Body<typeof createImport> }
    const { id } = await ok(team.carla, createImport, asked)
    return { by: team.carla, params: { importId: id } }
  },
  createAnnotation: async () => ({
    by: team.anna,
    params: await at('assigned'),
    body: { start: 0, end: 5, exact: 'Taxes', label: 'OPINION' },
  }),
  updateAnnotation: async () => {
    const { id } = await tag(team.anna, (await at('assigned')).articleId, 0, 'OPINION')
    return { by: team.anna, params: { annotationId: id }, version: 1, body: { note: 'Hm' } }
  },
  removeAnnotation: removal,
  submitReview: async () => ({
    by: team.anna,
    params: await at('tagged'),
    body: { untaggedOnPurpose: true },
  }),
  takeBackReview: async () => {
    const params = await at('tagged')
    await submit(team.anna, params.articleId)
    return { by: team.anna, params }
  },
  closeReviewing: async () => {
    const params = await at('tagged')
    await submit(team.anna, params.articleId)
    return { by: team.carla, params, body: reason }
  },
  returnReview: async () => {
    const { articleId } = await at('revealed')
    const { readings } = await ok(team.carla, getArticle, { params: { articleId } })
    return { by: team.carla, params: { reviewId: readings[0]?.layerId ?? '' }, body: reason }
  },
  decide: async () => {
    const params = await at('revealed')
    return { by: team.carla, params, body: { kind: 'NO_TAG', clusterId: await cluster(params.articleId) } }
  },
  acceptAgreed: async () => ({ by: team.carla, params: await at('revealed') }),
  undoDecision: async () => {
    const { articleId } = await at('settled')
    return { by: team.carla, params: { articleId, clusterId: await cluster(articleId) } }
  },
  sendForSignOff: async () => ({ by: team.carla, params: await at('settled') }),
  signOff: async () => {
    const params = await at('sent')
    const { version } = await ok(team.dora, getAdjudication, { params })
    return { by: team.dora, params, body: { statement: true, adjudicationVersion: version, password } }
  },
  sendBack: async () => ({ by: team.dora, params: await at('sent'), body: reason }),
  reopen: async () => ({ by: team.dora, params: await at('signed'), body: reason }),
  hold: async () => ({ by: team.dora, params: await at('signed'), body: reason }),
  release: async () => {
    const params = await at('signed')
    await ok(team.dora, hold, { params, body: reason })
    return { by: team.dora, params, body: reason }
  },
  withdraw: async () => ({ by: team.dora, params: await at('assigned'), body: reason }),
  restore: async () => {
    const params = await at('assigned')
    await database().article.update({
      where: { id: params.articleId },
      data: { state: 'WITHDRAWN', withdrawnFrom: 'IN_REVIEW' },
    })
    return { by: team.dora, params, body: reason }
  },
}

const inProject = () => ({ slug: team.project.slug })
const at = async (stage: Stage) => ({ articleId: await createArticleAt(team, stage) })
const reason = { reason: 'Because.' }

function outlet() {
  return ok(team.carla, createOutlet, { body: { name: `Paper ${uuid()}` } })
}

async function someone() {
  return { userId: (await createActor()).id }
}

async function selection(given: object): Promise<Asked> {
  const { articleId } = await at('imported')
  return { by: team.carla, params: inProject(), body: { articles: [articleId], ...given } }
}

async function removal(): Promise<Asked> {
  const { id } = await tag(team.anna, (await at('assigned')).articleId, 0, 'OPINION')
  return { by: team.anna, params: { annotationId: id }, version: 1 }
}

async function member(role: 'READER' | 'REVIEWER') {
  return { ...inProject(), userId: (await createMember(team.project, role)).id }
}

async function cluster(articleId: string): Promise<string> {
  const { clusters } = await ok(team.carla, getAdjudication, { params: { articleId } })
  return clusters.find(({ type }) => type !== 'AGREE')?.id ?? ''
}
