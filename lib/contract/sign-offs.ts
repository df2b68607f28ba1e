import { z } from 'zod'
import { articleParams, articleSummarySchema, signatureSchema } from './articles'
import { operation, reasonSchema } from './common'

export const signOff = operation({
  name: 'signOff',
  method: 'POST',
  path: '/api/v1/articles/{articleId}/sign-off',
  summary: 'Signs revision, final layer, codebook and agreement by digest, and locks the article',
  action: 'signOff.sign',
  resource: 'article',
  params: articleParams,
  body: z.strictObject({
    /** 'I have read the article and the final layer and stand by it.' */
    statement: z.literal(true),
    adjudicationVersion: z.number().int(),
    password: z.string().max(1000).optional(),
  }),
  responses: { 200: signatureSchema },
})

const withReason = {
  params: articleParams,
  resource: 'article',
  body: z.strictObject({ reason: reasonSchema }),
} as const

export const sendBack = operation({
  name: 'sendBack',
  method: 'POST',
  path: '/api/v1/articles/{articleId}/send-back',
  summary: 'Returns the final layer to its adjudicator, with a reason',
  action: 'signOff.sendBack',
  ...withReason,
  responses: { 200: articleSummarySchema },
})

export const reopen = operation({
  name: 'reopen',
  method: 'POST',
  path: '/api/v1/articles/{articleId}/reopen',
  summary: 'Unlocks a signed article; the sign-off stays on record, superseded',
  action: 'signOff.reopen',
  ...withReason,
  responses: { 200: articleSummarySchema },
})

export const hold = operation({
  name: 'hold',
  method: 'POST',
  path: '/api/v1/articles/{articleId}/hold',
  summary: 'Takes a signed article out of reports at once; its signature stays untouched',
  action: 'signOff.hold',
  ...withReason,
  responses: { 200: articleSummarySchema },
})

export const release = operation({
  name: 'release',
  method: 'POST',
  path: '/api/v1/articles/{articleId}/release',
  summary: 'Ends the hold: the article is in reports again',
  action: 'signOff.hold',
  ...withReason,
  responses: { 200: articleSummarySchema },
})

export const withdraw = operation({
  name: 'withdraw',
  method: 'POST',
  path: '/api/v1/articles/{articleId}/withdraw',
  summary: 'Takes an unsigned article out of work; it can be restored to where it was',
  action: 'article.withdraw',
  ...withReason,
  responses: { 200: articleSummarySchema },
})

export const restore = operation({
  name: 'restore',
  method: 'POST',
  path: '/api/v1/articles/{articleId}/restore',
  summary: 'Brings a withdrawn article back to where it was',
  action: 'article.withdraw',
  ...withReason,
  responses: { 200: articleSummarySchema },
})
