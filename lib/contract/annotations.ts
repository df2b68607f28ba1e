import { z } from 'zod'
import { attributesSchema } from '../domain/codebook/attributes'
import { textSchema } from '../domain/text/text-schema'
import { articleParams } from './articles'
import { idSchema, instantSchema, nothing, operation, pageOf, pageQuery, spanShape } from './common'

/** Where a passage stands, unchecked: the span rules answer with their own codes (`span_invalid` …). */
const spanFields = { start: z.number(), end: z.number() }
const noteSchema = textSchema(10_000).nullable()

const annotationShape = z.object({
  ...spanShape,
  id: idSchema,
  exact: z.string(),
  note: z.string().nullable(),
  version: z.number().int(),
  createdAt: instantSchema.nullable(),
  /** What the codebook still wants before the review can be submitted. */
  missing: z.array(z.string()),
})

/** The shape with a label and the attributes that belong to it. */
export function tagged<Shape extends z.ZodRawShape>(shape: z.ZodObject<Shape>) {
  return z.discriminatedUnion('label', [
    z.object({ ...shape.shape, label: z.literal('SOURCED_FACT'), attributes: attributesSchema.SOURCED_FACT }),
    z.object({
      ...shape.shape,
      label: z.literal('UNVERIFIED_CLAIM'),
      attributes: attributesSchema.UNVERIFIED_CLAIM,
    }),
    z.object({ ...shape.shape, label: z.literal('OPINION'), attributes: attributesSchema.OPINION }),
  ])
}

export const annotationSchema = tagged(annotationShape)
export type AnnotationView = z.infer<typeof annotationSchema>

/** An annotation of one of the readings that are compared. */
export const readAnnotationSchema = tagged(annotationShape.extend({ layerId: idSchema, letter: z.string() }))
export type ReadAnnotation = z.infer<typeof readAnnotationSchema>

/** Which layer is meant: the caller's own, the final one, or a reading by its layer id. */
export const layerSchema = z.union([z.enum(['own', 'final']), idSchema])

export const listAnnotations = operation({
  name: 'listAnnotations',
  method: 'GET',
  path: '/api/v1/articles/{articleId}/annotations',
  summary: 'One layer in text order: the own by default; others as far as they are open to the caller',
  action: 'article.read',
  resource: 'article',
  params: articleParams,
  query: z.strictObject({ layer: layerSchema.default('own'), ...pageQuery }),
  responses: { 200: pageOf(annotationSchema).extend({ layer: z.string() }) },
})

const writable = z.strictObject({
  id: idSchema.optional(),
  ...spanFields,
  exact: z.string().max(2_000_000),
  note: noteSchema.optional(),
})

export const createAnnotation = operation({
  name: 'createAnnotation',
  method: 'POST',
  path: '/api/v1/articles/{articleId}/annotations',
  summary: 'Tags a passage in the own reading; the label is enough to begin with',
  action: 'reading.annotate',
  resource: 'article',
  params: articleParams,
  body: z.discriminatedUnion('label', [
    writable.extend({
      label: z.literal('SOURCED_FACT'),
      attributes: attributesSchema.SOURCED_FACT.default({}),
    }),
    writable.extend({
      label: z.literal('UNVERIFIED_CLAIM'),
      attributes: attributesSchema.UNVERIFIED_CLAIM.default({}),
    }),
    writable.extend({ label: z.literal('OPINION'), attributes: attributesSchema.OPINION.default({}) }),
  ]),
  responses: { 201: annotationSchema, 200: annotationSchema },
})

const changeable = z.strictObject({
  start: z.number().optional(),
  end: z.number().optional(),
  exact: z.string().max(2_000_000).optional(),
  note: noteSchema.optional(),
})

export const updateAnnotation = operation({
  name: 'updateAnnotation',
  method: 'PATCH',
  path: '/api/v1/annotations/{annotationId}',
  summary: 'Changes a passage: its label with its attributes, its span with its quote, its note',
  action: 'reading.own',
  resource: 'annotation',
  params: z.strictObject({ annotationId: idSchema }),
  ifMatch: true,
  body: z.union([
    changeable.extend({ label: z.literal('SOURCED_FACT'), attributes: attributesSchema.SOURCED_FACT }),
    changeable.extend({
      label: z.literal('UNVERIFIED_CLAIM'),
      attributes: attributesSchema.UNVERIFIED_CLAIM,
    }),
    changeable.extend({ label: z.literal('OPINION'), attributes: attributesSchema.OPINION }),
    changeable,
  ]),
  responses: { 200: annotationSchema },
})

export const removeAnnotation = operation({
  name: 'removeAnnotation',
  method: 'DELETE',
  path: '/api/v1/annotations/{annotationId}',
  summary: 'Removes a passage from the own reading',
  action: 'reading.own',
  resource: 'annotation',
  params: z.strictObject({ annotationId: idSchema }),
  ifMatch: true,
  responses: { 204: nothing },
})
