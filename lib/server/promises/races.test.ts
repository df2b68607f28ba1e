import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide, getAdjudication, sendForSignOff } from '../../contract/adjudications'
import { createAnnotation, listAnnotations, removeAnnotation } from '../../contract/annotations'
import { getArticle } from '../../contract/articles'
import { returnReview, submitReview } from '../../contract/reviews'
import { reopen, signOff } from '../../contract/sign-offs'
import { TextIndex } from '../../domain/text/text-index'
import { database } from '../database/database'
import { type Answered, call } from '../testing/api'
import { createArticleAt, createTeam, type Stage, sentences, type Team } from '../testing/scenario'
import { createWorld } from '../testing/world'

const world = await createWorld()
const owner = new Client({ connectionString: world.ownerUrl })
let team: Team

beforeAll(async () => {
  await owner.connect()
  team = await createTeam()
})
afterAll(() => owner.end())

type Step = (articleId: string) => Promise<Answered>

const at = (articleId: string) => ({ params: { articleId } })

/** What two people may do at the same moment; each reads what it needs first, as a screen does. */
const steps: Record<string, Step> = {
  annotate: async (articleId) => {
    const { revision } = (await call(team.anna, getArticle, at(articleId))).body as {
      revision: { text: string }
    }
    const start = new TextIndex(revision.text.slice(0, revision.text.indexOf(sentences[4] ?? ''))).length
    const exact = sentences[4] ?? ''
    return call(team.anna, createAnnotation, {
      ...at(articleId),
      body: {
        start,
        end: start + exact.length,
        exact,
        label: 'UNVERIFIED_CLAIM',
        attributes: { reason: 'HEDGED' },
      },
    })
  },
  delete: async (articleId) => {
    const { items } = (await call(team.anna, listAnnotations, at(articleId))).body as {
      items: { id: string; version: number }[]
    }
    const last = items.at(-1)
    return call(team.anna, removeAnnotation, {
      params: { annotationId: last?.id ?? '' },
      version: last?.version ?? 1,
    })
  },
  submit: (articleId) =>
    call(team.anna, submitReview, { ...at(articleId), body: { untaggedOnPurpose: true } }),
  return: async (articleId) => {
    const { id, layerId } = await database().review.findFirstOrThrow({
      where: { articleId, reviewerId: team.anna.id },
    })
    const { revealed } = (await call(team.carla, getArticle, at(articleId))).body as { revealed: boolean }
    return call(team.carla, returnReview, {
      params: { reviewId: revealed ? layerId : id },
      body: { reason: 'Look again' },
    })
  },
  decide: async (articleId) => {
    const { clusters } = (await call(team.carla, getAdjudication, at(articleId))).body as {
      clusters?: { id: string }[]
    }
    return call(team.carla, decide, {
      ...at(articleId),
      body: { kind: 'NO_TAG', clusterId: clusters?.[0]?.id ?? articleId },
    })
  },
  send: (articleId) => call(team.carla, sendForSignOff, at(articleId)),
  sign: async (articleId) => {
    const { version } = (await call(team.dora, getAdjudication, at(articleId))).body as { version?: number }
    return call(team.dora, signOff, {
      ...at(articleId),
      body: { statement: true, adjudicationVersion: version ?? 0 },
    })
  },
  reopen: (articleId) => call(team.dora, reopen, { ...at(articleId), body: { reason: 'A correction' } }),
}

/** Each finds what must never be; every one must come back empty. */
const violations: Record<string, string> = {
  'a signed article whose final layer is not the signed one': `
    select a."id" from "Article" a join "SignOff" s on s."id" = a."signOffId" where a."state" = 'SIGNED_OFF' and
      (select coalesce(jsonb_agg(x->>'id' order by x->>'id'), '[]') from jsonb_array_elements(s."subject"::jsonb->'annotations') x) <>
      (select coalesce(jsonb_agg(f."id"::text order by f."id"::text), '[]') from "FinalAnnotation" f where f."adjudicationId" = s."adjudicationId")`,
  'a signed article without a signature, or a signature in force without a signed article': `
    select "id" from "Article" where ("state" = 'SIGNED_OFF') <> ("signOffId" is not null)`,
  'a signature by somebody who settled': `select "id" from "SignOff" where "signerId" = any("adjudicatorIds")`,
  'a signed or sent article with a reading outstanding': `
    select a."id" from "Article" a join "Review" r on r."revisionId" = a."revisionId" and r."endedAt" is null
    where a."state" in ('SIGNED_OFF', 'AWAITING_SIGN_OFF', 'ADJUDICATION') and r."state" <> 'SUBMITTED'`,
  'an article in review with nothing outstanding': `
    select a."id" from "Article" a where a."state" = 'IN_REVIEW' and not exists (select from "Review" r
      where r."revisionId" = a."revisionId" and r."endedAt" is null and r."state" <> 'SUBMITTED')`,
  'a submitted reading that differs from its last copy': `
    select r."id" from "Review" r where r."state" = 'SUBMITTED' and
      (select coalesce(jsonb_agg(n."id"::text order by n."id"::text), '[]') from "Annotation" n where n."reviewId" = r."id") <>
      (select coalesce(jsonb_agg(x->>'id' order by x->>'id'), '[]') from jsonb_array_elements((select s."body"::jsonb->'annotations'
        from "Submission" s where s."reviewId" = r."id" order by s."number" desc limit 1)) x)`,
  'a change without its event, or an event without its change': `
    select a."id" from "Article" a where
      (select count(*) from "Annotation" n where n."articleId" = a."id") <>
      (select count(*) filter (where e."action" = 'annotation.created') - count(*) filter (where e."action" = 'annotation.removed')
        from "AuditEvent" e where e."chain" = 'article:' || a."id")
      or (select count(*) from "SignOff" s where s."articleId" = a."id") <>
      (select count(*) from "AuditEvent" e where e."chain" = 'article:' || a."id" and e."action" = 'article.signed_off')
      or (select count(*) from "Submission" s where s."articleId" = a."id") <>
      (select count(*) from "AuditEvent" e where e."chain" = 'article:' || a."id" and e."action" = 'review.submitted')`,
  'a broken chain': `
    select e."chain", e."seq" from "AuditEvent" e left join "AuditEvent" p on p."chain" = e."chain" and p."seq" = e."seq" - 1
    where e."prev" <> coalesce(p."hash", '') or e."hash" <> encode(sha256(convert_to(concat_ws(E'\\x1f',
      e."chain", e."seq", e."prev", e."at", e."actor", e."action", e."body"), 'UTF8')), 'hex')`,
}

async function expectNoViolation(context: string): Promise<void> {
  for (const [name, query] of Object.entries(violations)) {
    const { rows } = await owner.query(query)
    expect(rows, `${context}: ${name}`).toEqual([])
  }
}

const before: Stage[] = ['tagged', 'revealed', 'settled', 'sent', 'signed']
const names = Object.keys(steps)

describe.each(before)('two sessions at once, on an article that is %s', (stage) => {
  it.each(names)(
    '%s beside each step never leaves what must not be, whichever comes first',
    async (first) => {
      let articleId = ''
      let took = true
      for (const second of names) {
        // one that was changed is left as it is, to be looked at in the end
        if (took) articleId = await createArticleAt(team, stage)
        const answers = await Promise.all([steps[first]?.(articleId), steps[second]?.(articleId)])
        const statuses = answers.map((answer) => answer?.status ?? 0)
        expect(
          statuses.filter((status) => status >= 500),
          `${first} and ${second}: ${answers.map((answer) => answer?.text)}`,
        ).toEqual([])
        took = statuses.some((status) => status < 300)
      }
      await expectNoViolation(`${first} when ${stage}`)
    },
  )
})

describe('two people who sign at the same moment', () => {
  it('leave one signature and one event', async () => {
    const editor = team.dora
    const articleId = await createArticleAt(team, 'sent')
    const [one, two] = await Promise.all([steps.sign?.(articleId), steps.sign?.(articleId)])
    expect([one?.status, two?.status].sort()).toEqual([200, 409])
    expect([one, two].find((answer) => answer?.status === 409)?.body).toMatchObject({
      code: 'already_signed',
    })
    expect(await database().signOff.count({ where: { articleId, signerId: editor.id } })).toBe(1)
    await expectNoViolation('two signatures')
  })
})
