import { z } from 'zod'
import { rightsValues } from '../domain/exchange/rights'
import { articleStates, reviewStates } from '../domain/review/workflow'
import { blockKinds } from '../domain/text/block'
import { nameSchema, urlSchema, visibleTextSchema } from '../domain/text/text-schema'
import {
  idSchema,
  instantSchema,
  languageSchema,
  nothing,
  operation,
  pageOf,
  pageQuery,
  partialDateSchema,
  personSchema,
  slugSchema,
  spanShape,
} from './common'
import { TEXT_LIMIT } from './operation'

/** What a source can be written in. */
export const sourceFormats = ['text', 'html', 'markdown'] as const

export const articleParams = z.strictObject({ articleId: idSchema })

/** A headline as printed: its no-break spaces and typography stay. */
export const titleSchema = visibleTextSchema(500)

/** What is known of an article besides its text. */
export const metadataFields = {
  bylines: z.array(nameSchema).max(50).default([]),
  publishedAt: partialDateSchema.nullable().default(null),
  url: urlSchema.nullable().default(null),
  language: languageSchema.nullable().default(null),
  republishedBy: nameSchema.nullable().default(null),
  isExcerpt: z.boolean().default(false),
  rights: z.enum(rightsValues).default('UNKNOWN'),
}

const metadataShape = {
  id: idSchema,
  project: z.string(),
  outlet: z.object({ slug: z.string(), name: z.string() }),
  title: z.string(),
  bylines: z.array(z.string()),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  republishedBy: z.string().nullable(),
  isExcerpt: z.boolean(),
  rights: z.enum(rightsValues),
  state: z.enum(articleStates),
  /** An earlier sign-off stands, superseded, while this is being revised. */
  reopened: z.boolean(),
  /** Signed, and out of reports for now. */
  onHold: z.boolean(),
  seats: z.object({ total: z.number().int(), submitted: z.number().int(), required: z.number().int() }),
  version: z.number().int(),
  createdAt: instantSchema,
}

export const articleSummarySchema = z.object(metadataShape)
export type ArticleSummary = z.infer<typeof articleSummarySchema>

/** A text of its own, one of several in a text that was pasted, or out of a file. */
export const waysIn = ['PASTE', 'COMPILATION', 'FILE'] as const
export type WayIn = (typeof waysIn)[number]

export const blockSchema = z.object({ ...spanShape, kind: z.enum(blockKinds) })

/** The body as it is read; every offset in the API is a code point of `text`. */
export const revisionSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  text: z.string(),
  sha256: z.string(),
  /** How it was obtained; a file has a name, as it may be shown. */
  how: z.enum(waysIn),
  fileName: z.string().nullable(),
  retrievedAt: instantSchema,
  blocks: z.array(blockSchema),
  sentences: z.array(z.object({ ...spanShape, body: z.boolean() })),
  /** Where words of the text led when it was obtained, as far as it came with links. */
  links: z.array(z.object({ ...spanShape, href: z.string() })),
})

/** The caller's own review of the current revision. */
export const ownReviewSchema = z.object({
  id: idSchema,
  layerId: idSchema,
  state: z.enum(reviewStates),
  ended: z.boolean(),
  submissions: z.number().int(),
})

/** A seat by name: for editors, and its status only where that leads to no letter. */
export const seatSchema = z.object({
  reviewId: idSchema.nullable(),
  reviewer: personSchema,
  status: z.enum(['OPEN', 'SUBMITTED', 'ENDED']).nullable(),
})

/** A reading by letter: once comparing has started, for those who may see it; the name after the sign-off only. */
export const readingSchema = z.object({
  layerId: idSchema,
  letter: z.string(),
  status: z.enum(['OPEN', 'SUBMITTED', 'ENDED']),
  revised: z.boolean(),
  reviewer: personSchema.nullable(),
})

export const signatureSchema = z.object({
  id: idSchema,
  digest: z.string(),
  fingerprint: z.string(),
  number: z.number().int(),
  signedAt: instantSchema,
  signer: personSchema,
  adjudicators: z.array(personSchema),
  singleReader: z.boolean(),
})
export type Signature = z.infer<typeof signatureSchema>

export const articleSchema = z.object({
  ...metadataShape,
  revision: revisionSchema,
  revealed: z.boolean(),
  review: ownReviewSchema
    .extend({
      /** Why an editor gave it back, until it is submitted again. */
      returned: z.object({ reason: z.string(), at: instantSchema }).nullable(),
    })
    .nullable(),
  seatsByName: z.array(seatSchema),
  readings: z.array(readingSchema),
  signOff: signatureSchema.nullable(),
  earlierSignOffs: z.array(signatureSchema),
  /** What the screen may offer: the policy and the state machine together. */
  abilities: z.record(z.string(), z.boolean()),
})
export type Article = z.infer<typeof articleSchema>

export const createArticle = operation({
  name: 'createArticle',
  method: 'POST',
  path: '/api/v1/projects/{slug}/articles',
  summary: 'Imports one article; the same text in the project answers 200 with `duplicateOf` and nothing new',
  action: 'article.import',
  resource: 'project',
  params: z.strictObject({ slug: slugSchema }),
  bodyLimit: TEXT_LIMIT,
  body: z.strictObject({
    outlet: nameSchema,
    title: titleSchema,
    ...metadataFields,
    body: z.strictObject({ format: z.enum(sourceFormats), content: z.string() }),
  }),
  responses: {
    201: articleSummarySchema,
    200: z.object({ duplicateOf: idSchema }),
  },
})

/** What a list of articles may be asked for; an article is listed when it meets all of it. */
export const articleFilters = {
  state: z.enum(articleStates).optional(),
  outlet: slugSchema.optional(),
  /** Who has a seat in it. Whoever may not assign may ask for themselves alone: 403 `forbidden` for others. */
  assignee: idSchema.optional(),
  /**
   * Words of the title, the bylines or the text, each from its beginning and in any order, whatever their case. Signs
   * stand for themselves; what has no letter or digit, and scripts that write without spaces, are looked for as they are.
   */
  q: visibleTextSchema(500).optional(),
  /** First and last day of a period; what is dated by month or year is in it when all of its days are. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
}

export const listArticles = operation({
  name: 'listArticles',
  method: 'GET',
  path: '/api/v1/projects/{slug}/articles',
  summary: 'The project’s articles, newest first, as far as they match what is asked for',
  action: 'project.read',
  resource: 'project',
  params: z.strictObject({ slug: slugSchema }),
  query: z.strictObject({ ...pageQuery, ...articleFilters }),
  responses: { 200: pageOf(articleSummarySchema) },
})

export const getArticle = operation({
  name: 'getArticle',
  method: 'GET',
  path: '/api/v1/articles/{articleId}',
  summary: 'One article: metadata, text, and its readings as far as the caller may see them',
  action: 'article.read',
  resource: 'article',
  params: articleParams,
  responses: { 200: articleSchema },
})

export const updateArticle = operation({
  name: 'updateArticle',
  method: 'PATCH',
  path: '/api/v1/articles/{articleId}',
  summary: 'Corrects the metadata, until the article is signed',
  action: 'article.update',
  resource: 'article',
  params: articleParams,
  ifMatch: true,
  body: z.strictObject({
    outlet: nameSchema.optional(),
    title: titleSchema.optional(),
    bylines: z.array(nameSchema).max(50).optional(),
    publishedAt: partialDateSchema.nullable().optional(),
    url: urlSchema.nullable().optional(),
    language: languageSchema.nullable().optional(),
    republishedBy: nameSchema.nullable().optional(),
    isExcerpt: z.boolean().optional(),
    rights: z.enum(rightsValues).optional(),
  }),
  responses: { 200: articleSummarySchema },
})

export const removeArticle = operation({
  name: 'removeArticle',
  method: 'DELETE',
  path: '/api/v1/articles/{articleId}',
  summary:
    'Deletes an article that nobody was ever asked to read, else 409 `in_use`; the record keeps that it was there',
  action: 'article.remove',
  resource: 'article',
  params: articleParams,
  ifMatch: true,
  responses: { 204: nothing },
})

export const updateBlocks = operation({
  name: 'updateBlocks',
  method: 'PATCH',
  path: '/api/v1/articles/{articleId}/blocks',
  summary: 'Corrects what blocks are, until the first submission',
  action: 'article.update',
  resource: 'article',
  params: articleParams,
  body: z
    .array(z.strictObject({ n: z.int32().min(0), kind: z.enum(blockKinds) }))
    .min(1)
    .max(5000),
  responses: { 200: z.object({ blocks: z.array(blockSchema) }) },
})

export const putAssignments = operation({
  name: 'putAssignments',
  method: 'PUT',
  path: '/api/v1/articles/{articleId}/assignments',
  summary:
    'Who reads the article: the whole list; leaving someone out ends their seat, their work is kept for them',
  action: 'article.assign',
  resource: 'article',
  params: articleParams,
  body: z.strictObject({ reviewers: z.array(idSchema).max(10) }),
  responses: { 200: articleSummarySchema },
})
