import { z } from 'zod'
import { articleParams, articleSummarySchema, ownReviewSchema } from './articles'
import { emptyBody, idSchema, operation, reasonSchema } from './common'

export const submitReview = operation({
  name: 'submitReview',
  method: 'POST',
  path: '/api/v1/articles/{articleId}/review/submit',
  summary:
    'Marks the own reading as done: every body sentence was read, what is untagged was left so on purpose',
  action: 'reading.submit',
  resource: 'article',
  params: articleParams,
  body: z.strictObject({ untaggedOnPurpose: z.literal(true) }),
  responses: {
    200: z.object({ review: ownReviewSchema, digest: z.string(), article: articleSummarySchema }),
  },
})

export const takeBackReview = operation({
  name: 'takeBackReview',
  method: 'POST',
  path: '/api/v1/articles/{articleId}/review/take-back',
  summary: 'Reopens the own reading, until comparing starts',
  action: 'reading.takeBack',
  resource: 'article',
  params: articleParams,
  body: emptyBody,
  responses: { 200: z.object({ review: ownReviewSchema }) },
})

export const closeReviewing = operation({
  name: 'closeReviewing',
  method: 'POST',
  path: '/api/v1/articles/{articleId}/review/close',
  summary: 'Ends the open seats early and starts comparing, on record; one submission is needed',
  action: 'reading.close',
  resource: 'article',
  params: articleParams,
  body: z.strictObject({ reason: reasonSchema }),
  responses: { 200: articleSummarySchema },
})

export const returnReview = operation({
  name: 'returnReview',
  method: 'POST',
  path: '/api/v1/reviews/{reviewId}/return',
  summary:
    'Gives a submitted reading back to its reader, with a reason; by its seat, or by its layer once compared',
  action: 'reading.return',
  resource: 'review',
  params: z.strictObject({ reviewId: idSchema }),
  body: z.strictObject({ reason: reasonSchema }),
  responses: { 200: articleSummarySchema },
})
