/** An article brought as far along the main job as a test wants it, by its people, through the API. */
import { createProject } from '../../../prisma/factories'
import { acceptAgreed, decide, getAdjudication, sendForSignOff } from '../../contract/adjudications'
import { createAnnotation } from '../../contract/annotations'
import { createArticle, getArticle, putAssignments } from '../../contract/articles'
import type { Body } from '../../contract/operation'
import type { Policy } from '../../contract/projects'
import { submitReview } from '../../contract/reviews'
import { signOff } from '../../contract/sign-offs'
import { TextIndex } from '../../domain/text/text-index'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { ok } from './api'
import { createMember, type SignedIn } from './world'

export const stages = ['imported', 'assigned', 'tagged', 'revealed', 'settled', 'sent', 'signed'] as const
export type Stage = (typeof stages)[number]

export type Team = {
  project: { id: string; slug: string }
  anna: SignedIn
  bert: SignedIn
  carla: SignedIn
  dora: SignedIn
  reader: SignedIn
}

/** A project with two reviewers, two editors and a reader, under the usual rules or others. */
export async function createTeam(policy: Partial<Policy> = {}): Promise<Team> {
  const project = await createProject(database(), { policy })
  return {
    project,
    anna: await createMember(project, 'REVIEWER', { name: 'Anna' }),
    bert: await createMember(project, 'REVIEWER', { name: 'Bert' }),
    carla: await createMember(project, 'EDITOR', { name: 'Carla' }),
    dora: await createMember(project, 'EDITOR', { name: 'Dora' }),
    reader: await createMember(project, 'READER', { name: 'Rea' }),
  }
}

export const sentences = [
  'The mayor said taxes rose in March.',
  'Officials are believed to have known.',
  'It was a farce from beginning to end.',
  'Two witnesses saw the van leave 👋🏽 at noon.',
  'Nobody asked the council for its books.',
]

let made = 0

/** An article of five sentences, each a body sentence, at the given stage; one without a title given has its own. */
export async function createArticleAt(team: Team, stage: Stage, title?: string): Promise<string> {
  made += 1
  const { id: articleId } = (await ok(team.carla, createArticle, {
    params: { slug: team.project.slug },
    body: {
      outlet: 'The Harbour Ledger',
      title: title ?? `Taxes, case ${made} of ${team.project.id}`,
      body: { format: 'text', content: sentences.join('\n\n') },
    },
  })) as { id: string }
  const steps: Record<Exclude<Stage, 'imported'>, () => Promise<unknown>> = {
    assigned: () =>
      ok(team.carla, putAssignments, {
        params: { articleId },
        body: { reviewers: [team.anna.id, team.bert.id] },
      }),
    tagged: () => tagBoth(team, articleId),
    revealed: () => submitBoth(team, articleId),
    settled: () => settle(team.carla, articleId),
    sent: () => ok(team.carla, sendForSignOff, { params: { articleId } }),
    signed: () => sign(team.dora, articleId),
  }
  for (const step of stages.slice(1, stages.indexOf(stage) + 1)) {
    await steps[step as Exclude<Stage, 'imported'>]()
  }
  return articleId
}

/** Tags the n-th sentence; what the codebook wants is filled in. */
export async function tag(
  actor: Actor,
  articleId: string,
  sentence: number,
  label: 'SOURCED_FACT' | 'UNVERIFIED_CLAIM' | 'OPINION',
) {
  const { revision } = await ok(actor, getArticle, { params: { articleId } })
  const { start = 0, end = 1 } = revision.sentences.filter(({ body }) => body)[sentence] ?? {}
  const body: Body<typeof createAnnotation> = {
    start,
    end,
    exact: new TextIndex(revision.text).slice(start, end),
    ...(
      {
        SOURCED_FACT: {
          label: 'SOURCED_FACT',
          attributes: { source: { name: 'The mayor', type: 'OFFICIAL' } },
        },
        UNVERIFIED_CLAIM: { label: 'UNVERIFIED_CLAIM', attributes: { reason: 'NO_SOURCE' } },
        OPINION: { label: 'OPINION', attributes: { holder: 'AUTHOR' } },
      } as const
    )[label],
  }
  return ok(actor, createAnnotation, { params: { articleId }, body })
}

/** Submits a reading. */
export function submit(actor: Actor, articleId: string) {
  return ok(actor, submitReview, { params: { articleId }, body: { untaggedOnPurpose: true } })
}

/** Signs what was sent. */
export async function sign(actor: Actor, articleId: string) {
  const { version } = await ok(actor, getAdjudication, { params: { articleId } })
  return ok(actor, signOff, {
    params: { articleId },
    body: { statement: true, adjudicationVersion: version },
  })
}

async function tagBoth({ anna, bert }: Team, articleId: string): Promise<void> {
  await tag(anna, articleId, 0, 'SOURCED_FACT')
  await tag(anna, articleId, 1, 'UNVERIFIED_CLAIM')
  await tag(anna, articleId, 2, 'OPINION')
  await tag(bert, articleId, 0, 'SOURCED_FACT')
  await tag(bert, articleId, 1, 'OPINION')
}

async function submitBoth({ anna, bert }: Team, articleId: string): Promise<void> {
  await submit(anna, articleId)
  await submit(bert, articleId)
}

/** Accepts what is agreed, and takes the first reading where it is not. */
export async function settle(editor: Actor, articleId: string): Promise<void> {
  await ok(editor, acceptAgreed, { params: { articleId } })
  const { clusters } = await ok(editor, getAdjudication, { params: { articleId } })
  for (const { id, decision, annotations } of clusters) {
    if (decision && !decision.stale) continue
    const layerId = annotations[0]?.layerId ?? ''
    await ok(editor, decide, { params: { articleId }, body: { kind: 'TAKE', clusterId: id, layerId } })
  }
}
