import { z } from 'zod'
import { articleParams } from './articles'
import { idSchema, operation, pageOf, pageQuery, slugSchema } from './common'

/** An event as people may read it; hashes stay with the chain. */
export const auditEventSchema = z.object({
  id: idSchema,
  at: z.string(),
  /** A name, or 'A reviewer' while names and letters are kept apart. */
  actor: z.string(),
  action: z.string(),
  details: z.record(z.string(), z.unknown()),
})

/** `seq` is its place in the article's chain, known once the article is signed. */
const articleEventSchema = auditEventSchema.extend({ seq: z.number().int().nullable() })
export type ArticleEventView = z.infer<typeof articleEventSchema>
export type AuditEventView = z.infer<typeof auditEventSchema>

const chainCheckSchema = z.object({
  intact: z.boolean(),
  /** The first bad event, where one is: its place in the chain and what is wrong. */
  firstBad: z
    .object({ chain: z.string(), seq: z.number().int(), why: z.string(), message: z.string() })
    .nullable(),
})

/** `head` is the last event's place and hash, as a bundle's chain ends with it; null until the article is signed. */
const articleChainSchema = chainCheckSchema.extend({
  head: z.object({ seq: z.number().int(), hash: z.string() }).nullable(),
})
export type ArticleChain = z.infer<typeof articleChainSchema>

export const getArticleAudit = operation({
  name: 'getArticleAudit',
  method: 'GET',
  path: '/api/v1/articles/{articleId}/audit',
  summary:
    'What happened to the article, newest first, as far as the caller may know it, and whether its chain is intact',
  action: 'article.audit',
  resource: 'article',
  params: articleParams,
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(articleEventSchema).extend({ chain: articleChainSchema }) },
})

export const getAudit = operation({
  name: 'getAudit',
  method: 'GET',
  path: '/api/v1/audit',
  summary: 'The events of a project, or of the installation for an admin, newest first',
  action: 'self.read',
  resource: 'installation',
  query: z.strictObject({ ...pageQuery, project: slugSchema.optional() }),
  responses: { 200: pageOf(auditEventSchema) },
})

export const verifyAudit = operation({
  name: 'verifyAudit',
  method: 'GET',
  path: '/api/v1/audit/verify',
  summary: 'Checks every chain: hashes, order, heads, and that no article’s chain has gone',
  action: 'installation.audit',
  resource: 'installation',
  responses: { 200: chainCheckSchema },
})
