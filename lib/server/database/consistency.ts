/** Whether what is stored still says what was recorded: read-only, over everything there is, one finding per promise. */
import { taggingSchema } from '../../domain/codebook/attributes'
import { SIGN_OFF_ACTION, type SignedAnnotation, submissionBody } from '../../domain/integrity/bundle'
import { bundleSchema } from '../../domain/integrity/bundle-schema'
import { assertJson, canonicalJson } from '../../domain/integrity/canonical-json'
import { sha256Hex } from '../../domain/integrity/digest'
import { type Finding, fails, holds } from '../../domain/integrity/finding'
import type { TrustedKey } from '../../domain/integrity/seal-checks'
import { verifyBundle } from '../../domain/integrity/verify-bundle'
import { TextIndex } from '../../domain/text/text-index'
import { listBlocks } from '../articles/revisions'
import { checkAllChains } from '../record/audit-check'
import { articleChain } from '../record/audit-trail'
import { signedBlocks } from '../record/sign-off-subject'
import { countsRow, recount } from '../report/kept-counts'
import { signedAnnotation } from '../review/annotation-view'
import type { Db } from './database'

/** A promise and whether it is kept; `detail` names the first row that breaks it. */
export type ConsistencyCheck = { name: string } & Finding

/** The installation's own, as far as it is known: whose signatures are trusted, and what people's pseudonyms are made by. */
export type Known = { keys: readonly TrustedKey[]; pseudonymSecret: string | null }

/** Every check, in the order of the main job. Give it one snapshot of the database, else a change meanwhile is a fault. */
export async function checkConsistency(db: Db, known: Known): Promise<ConsistencyCheck[]> {
  return [
    { name: 'texts', ...(await checkTexts(db)) },
    { name: 'quotes', ...(await checkQuotes(db)) },
    { name: 'tags', ...(await checkTags(db)) },
    { name: 'submissions', ...(await checkSubmissions(db)) },
    { name: 'readings', ...(await checkReadings(db)) },
    { name: 'audit', ...(await checkAudit(db, known.pseudonymSecret)) },
    { name: 'sign-offs', ...(await checkSignOffs(db, known.keys)) },
    { name: 'signed texts', ...(await checkSignedTexts(db)) },
    { name: 'signed layers', ...(await checkSignedLayers(db)) },
    { name: 'report counts', ...(await checkCounts(db)) },
    { name: 'outlet totals', ...(await checkTotals(db)) },
  ]
}

async function checkTexts(db: Db): Promise<Finding> {
  return firstBad(
    (after) => db.revision.findMany({ ...pageAfter(after), select: { id: true, text: true, sha256: true } }),
    'texts have the SHA-256 that was recorded',
    ({ id, text, sha256 }) =>
      sha256Hex(text) === sha256
        ? null
        : `revision ${id}: its text is not the one whose SHA-256 was recorded`,
  )
}

async function checkQuotes(db: Db): Promise<Finding> {
  const [bad] = await db.$queryRaw<{ id: string; layer: string }[]>`
    select a."id", a."layer" from (
      select "id", "revisionId", "start", "end", "exact", 'tag' as "layer" from "Annotation"
      union all select "id", "revisionId", "start", "end", "exact", 'final tag' from "FinalAnnotation") a
    left join "Revision" r on r."id" = a."revisionId"
    where a."exact" is distinct from substr(r."text", a."start" + 1, a."end" - a."start") order by a."id" limit 1`
  if (bad) return fails(`${bad.layer} ${bad.id}: its quote does not stand in the text`)
  return holds('every tag quotes its text exactly')
}

/** Nobody parses a tag again when it is read. */
async function checkTags(db: Db): Promise<Finding> {
  const select = { id: true, label: true, attributes: true } as const
  const fault = ({ id, label, attributes }: { id: string; label: string; attributes: unknown }) =>
    taggingSchema.safeParse({ label, attributes }).success
      ? null
      : `tag ${id}: its label and attributes are none of the codebook's`
  const promise = 'tags say what the codebook knows'
  const own = await firstBad(
    (after) => db.annotation.findMany({ ...pageAfter(after), select }),
    promise,
    fault,
  )
  if (!own.ok) return own
  return firstBad((after) => db.finalAnnotation.findMany({ ...pageAfter(after), select }), promise, fault)
}

async function checkSubmissions(db: Db): Promise<Finding> {
  return firstBad(
    (after) =>
      db.submission.findMany({ ...pageAfter(after), select: { id: true, body: true, digest: true } }),
    'submitted copies have the digest that was recorded',
    ({ id, body, digest }) =>
      sha256Hex(body) === digest ? null : `submission ${id}: its copy is not the one that was submitted`,
  )
}

async function checkReadings(db: Db): Promise<Finding> {
  return firstBad(
    (after) =>
      db.review.findMany({
        ...pageAfter(after),
        where: { state: 'SUBMITTED' },
        select: {
          id: true,
          annotations: true,
          revision: { select: { sha256: true } },
          submissions: { orderBy: { number: 'desc' }, take: 1, select: { body: true } },
        },
      }),
    'submitted readings equal their last copy',
    ({ id, annotations, revision, submissions: [last] }) => {
      const body = submissionBody({
        revision: revision.sha256,
        annotations: annotations.map(signedAnnotation),
      })
      return body === last?.body ? null : `review ${id}: its tags are not those of its last submitted copy`
    },
  )
}

async function checkAudit(db: Db, secret: string | null): Promise<Finding> {
  if (secret === null) return fails('who acted cannot be checked: PSEUDONYM_SECRET is not known here')
  const { firstBad } = await checkAllChains(db, { secret })
  return firstBad
    ? fails(`${firstBad.chain}, event ${firstBad.seq}: ${firstBad.message}`)
    : holds('every chain is whole, in order, as long as was recorded, and says who acted')
}

async function checkSignOffs(db: Db, keys: readonly TrustedKey[]): Promise<Finding> {
  const events = await db.auditEvent.findMany({
    where: { action: SIGN_OFF_ACTION },
    select: { chain: true, hash: true },
  })
  const heads = new Set(events.map(({ chain, hash }) => `${chain} ${hash}`))
  return firstBad(
    (after) =>
      db.signOff.findMany({
        ...pageAfter(after),
        select: { id: true, articleId: true, digest: true, subject: true, bundle: true },
      }),
    'sign-offs verify, and their history is the one that is stored',
    ({ id, articleId, digest, subject, bundle }) => {
      const failed = verifyBundle(bundle, keys).checks.find(({ ok }) => !ok)
      if (failed) return `sign-off ${id}: ${failed.name}: ${failed.detail}`
      const read = bundleSchema.parse(JSON.parse(bundle))
      if (read.digest !== digest || canonicalOf(read.subject) !== subject)
        return `sign-off ${id}: its columns differ from its bundle`
      const known = heads.has(`${articleChain(articleId)} ${read.chain.at(-1)?.hash}`)
      return known ? null : `sign-off ${id}: its history is not the one that is stored`
    },
  )
}

/** The text of a sign-off still falls into the blocks that were signed, each of its kind. */
async function checkSignedTexts(db: Db): Promise<Finding> {
  return firstBad(
    (after) =>
      db.signOff.findMany({
        ...pageAfter(after),
        select: { id: true, articleId: true, revisionId: true, subject: true },
      }),
    'signed texts consist of the blocks that were signed',
    async ({ articleId, revisionId, subject }) => {
      const { text } = await db.revision.findUniqueOrThrow({
        where: { id: revisionId },
        select: { text: true },
      })
      const now = signedBlocks(await listBlocks(db, revisionId), new TextIndex(text))
      return canonicalOf(now) === canonicalOf(JSON.parse(subject).revision.blocks)
        ? null
        : `article ${articleId}: its blocks are not those that were signed`
    },
  )
}

/** The layer of an article that is signed now stands as it was signed. */
async function checkSignedLayers(db: Db): Promise<Finding> {
  return firstBad(
    (after) =>
      db.signOff.findMany({
        ...pageAfter(after),
        where: { inForce: { isNot: null } },
        select: { id: true, articleId: true, adjudicationId: true, revisionId: true, subject: true },
      }),
    'signed layers stand as they were signed',
    async ({ articleId, adjudicationId, subject }) => {
      const rows = await db.finalAnnotation.findMany({ where: { adjudicationId } })
      const { annotations, revision } = signedParts(subject)
      const now = submissionBody({ revision, annotations: rows.map(signedAnnotation) })
      return now === submissionBody({ revision, annotations })
        ? null
        : `article ${articleId}: its final layer is not the one that was signed`
    },
  )
}

/** What an article in force brings to its outlet's report is what a recount of its layer finds. */
async function checkCounts(db: Db): Promise<Finding> {
  return firstBad(
    (after) =>
      db.signOff.findMany({
        ...pageAfter(after),
        where: { inForce: { isNot: null } },
        select: { id: true, articleId: true, adjudicationId: true, revisionId: true, counts: true },
      }),
    'signed articles bring to reports what a recount finds',
    async ({ articleId, adjudicationId, revisionId, counts }) => {
      if (!counts) return `article ${articleId}: it was signed without its counts`
      const layer = await db.finalAnnotation.findMany({ where: { adjudicationId } })
      const recounted = countsRow(await recount(db, revisionId, layer.map(signedAnnotation)))
      const { signOffId: _, articleId: __, ...kept } = counts
      return canonicalOf(kept) === canonicalOf(recounted)
        ? null
        : `article ${articleId}: its counts are not those of its final layer`
    },
  )
}

/** What is kept of each outlet is what a recount of its signed articles finds, and nothing is missing. */
async function checkTotals(db: Db): Promise<Finding> {
  const [bad] = await db.$queryRaw<{ outletId: string }[]>`
    select "outletId" from (select distinct "projectId", "outletId" from "Article" where "state" = 'SIGNED_OFF') a
    full join "OutletTotals" t using ("projectId", "outletId")
    where t."totals" is distinct from outlet_report(array["projectId"], array["outletId"], null, null)
    order by 1 limit 1`
  if (bad) return fails(`outlet ${bad.outletId}: its kept totals are not those of its signed articles`)
  return holds('the totals of every outlet are those of its signed articles')
}

function signedParts(subject: string): { annotations: SignedAnnotation[]; revision: string } {
  const { annotations, revision } = JSON.parse(subject)
  return { annotations, revision: revision.sha256 }
}

const PAGE = 200

function pageAfter(after: string | undefined) {
  return {
    orderBy: { id: 'asc' },
    take: PAGE,
    ...(after !== undefined && { cursor: { id: after }, skip: 1 }),
  } as const
}

/** Looks at all rows, a page at a time, until one is bad. */
async function firstBad<Row extends { id: string }>(
  page: (after: string | undefined) => Promise<Row[]>,
  promise: string,
  fault: (row: Row) => string | null | Promise<string | null>,
): Promise<Finding> {
  let count = 0
  for (let rows = await page(undefined); rows.length > 0; rows = await page(rows.at(-1)?.id)) {
    for (const row of rows) {
      const found = await fault(row)
      if (found) return fails(found)
    }
    count += rows.length
  }
  return holds(`${promise} (${count})`)
}

function canonicalOf(value: unknown): string {
  assertJson(value)
  return canonicalJson(value)
}
