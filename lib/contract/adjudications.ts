import { z } from 'zod'
import { taggingSchema } from '../domain/codebook/attributes'
import { labels } from '../domain/codebook/labels'
import { annotationSchema, readAnnotationSchema } from './annotations'
import { articleParams, articleSummarySchema } from './articles'
import {
  emptyBody,
  idSchema,
  instantSchema,
  operation,
  personSchema,
  reasonSchema,
  spanShape,
} from './common'

/** Agreement between the frozen copies; null where it is undefined. Shares and coverage 0–1. */
export const agreementSchema = z.object({
  readers: z.array(z.string()),
  alpha: z.number().nullable(),
  /** Alpha over the body sentences, each with the label that most of it has. */
  sentenceAlpha: z.number().nullable(),
  percent: z.number().nullable(),
  coverage: z.object({ all: z.number(), any: z.number(), byReader: z.array(z.number()) }),
  /** Positions by pair of labels, in the order S, U, O, none; symmetric. */
  confusion: z.array(z.array(z.number())),
  perPair: z.array(
    z.object({ a: z.string(), b: z.string(), alpha: z.number().nullable(), percent: z.number().nullable() }),
  ),
  perLabel: z.record(z.enum(labels), z.object({ alpha: z.number().nullable() })),
  /** Passages as units: uα, |uα (where they are) and cuα (what was said where both marked). */
  unitizing: z.object({
    all: z.number().nullable(),
    boundaries: z.number().nullable(),
    kinds: z.number().nullable(),
  }),
})
export type Agreement = z.infer<typeof agreementSchema>

export const getAgreement = operation({
  name: 'getAgreement',
  method: 'GET',
  path: '/api/v1/articles/{articleId}/agreement',
  summary: 'Agreement on the copies that were submitted blind',
  action: 'comparison.read',
  resource: 'article',
  params: articleParams,
  responses: { 200: agreementSchema },
})

const proposalSchema = z.union([
  z.object({ kind: z.literal('TAKE'), layerId: idSchema }),
  z.object({ kind: z.literal('NO_TAG') }),
])

export const decisionSchema = z.object({
  id: idSchema,
  clusterId: idSchema.nullable(),
  kind: z.enum(['TAKE', 'OWN', 'NO_TAG', 'ADD']),
  /** The reading that was taken whole, if one was. */
  layerId: idSchema.nullable(),
  reason: z.string().nullable(),
  decidedBy: personSchema,
  decidedAt: instantSchema,
  /** The component has grown since: it must be decided again. */
  stale: z.boolean(),
  annotationIds: z.array(idSchema),
})
export type DecisionView = z.infer<typeof decisionSchema>

export const clusterSchema = z.object({
  id: idSchema,
  type: z.enum(['AGREE', 'BOUNDARY', 'LABEL', 'ONE_SIDED']),
  ...spanShape,
  attributesDiffer: z.boolean(),
  annotations: z.array(readAnnotationSchema),
  decision: decisionSchema.nullable(),
  proposal: proposalSchema.nullable(),
})
export type ClusterView = z.infer<typeof clusterSchema>

export const blockerSchema = z.object({
  code: z.string(),
  message: z.string(),
  items: z.array(z.string()).optional(),
})

export const adjudicationSchema = z.object({
  version: z.number().int(),
  revealedAt: instantSchema,
  closedEarly: z.boolean(),
  readings: z.array(z.object({ layerId: idSchema, letter: z.string(), revised: z.boolean() })),
  clusters: z.array(clusterSchema),
  /** Decisions that stand outside every cluster: what both readers missed. */
  additions: z.array(decisionSchema),
  final: z.array(annotationSchema),
  agreement: agreementSchema,
  blockers: z.array(blockerSchema),
  sent: z.object({ by: personSchema, at: instantSchema }).nullable(),
  /** Why a layer that was sent or signed is settled again; null once it is sent anew. */
  returned: z
    .object({
      how: z.enum(['SENT_BACK', 'REOPENED']),
      by: personSchema,
      at: instantSchema,
      reason: z.string(),
    })
    .nullable(),
})
export type AdjudicationView = z.infer<typeof adjudicationSchema>

export const getAdjudication = operation({
  name: 'getAdjudication',
  method: 'GET',
  path: '/api/v1/articles/{articleId}/adjudication',
  summary: 'The readings side by side, what was decided, and what is still open',
  action: 'comparison.read',
  resource: 'article',
  params: articleParams,
  responses: { 200: adjudicationSchema },
})

const decisionReason = reasonSchema.optional()
const ownAnnotation = z.strictObject({ start: z.number(), end: z.number() })
const ownAnnotationSchema = z.discriminatedUnion('label', [
  ownAnnotation.extend(taggingSchema.options[0].shape),
  ownAnnotation.extend(taggingSchema.options[1].shape),
  ownAnnotation.extend(taggingSchema.options[2].shape),
])
const onCluster = {
  clusterId: idSchema,
  reason: decisionReason,
  seen: z.array(idSchema).max(1000).optional(),
}

export const decide = operation({
  name: 'decide',
  method: 'POST',
  path: '/api/v1/articles/{articleId}/decisions',
  summary: 'Settles one cluster, or adds what both readers missed; a later decision replaces an earlier one',
  action: 'adjudication.decide',
  resource: 'article',
  params: articleParams,
  body: z.union([
    z.strictObject({ ...onCluster, kind: z.literal('TAKE'), layerId: idSchema }),
    z.strictObject({
      ...onCluster,
      kind: z.literal('TAKE'),
      annotationIds: z.array(idSchema).min(1).max(1000),
    }),
    z.strictObject({
      ...onCluster,
      kind: z.literal('OWN'),
      annotations: z.array(ownAnnotationSchema).min(1).max(100),
    }),
    z.strictObject({ ...onCluster, kind: z.literal('NO_TAG') }),
    z.strictObject({ kind: z.literal('ADD'), annotation: ownAnnotationSchema, reason: decisionReason }),
  ]),
  responses: { 201: decisionSchema },
})

export const acceptAgreed = operation({
  name: 'acceptAgreed',
  method: 'POST',
  path: '/api/v1/articles/{articleId}/decisions/accept-agreed',
  summary:
    'Takes every open cluster on which all readings agree, attributes included; asks no reasons, since nothing is settled against anybody',
  action: 'adjudication.decide',
  resource: 'article',
  params: articleParams,
  body: emptyBody,
  responses: { 200: z.object({ accepted: z.number().int(), version: z.number().int() }) },
})

export const undoDecision = operation({
  name: 'undoDecision',
  method: 'DELETE',
  path: '/api/v1/articles/{articleId}/decisions/{clusterId}',
  summary: 'Undoes a decision: by its cluster, or by its own id where it stands outside every cluster',
  action: 'adjudication.decide',
  resource: 'article',
  params: z.strictObject({ articleId: idSchema, clusterId: idSchema }),
  responses: { 200: z.object({ version: z.number().int() }) },
})

export const sendForSignOff = operation({
  name: 'sendForSignOff',
  method: 'POST',
  path: '/api/v1/articles/{articleId}/adjudication/send',
  summary: 'Sends the settled layer to a second person',
  action: 'adjudication.send',
  resource: 'article',
  params: articleParams,
  body: emptyBody,
  responses: { 200: articleSummarySchema },
})
