import { z } from 'zod'
import { locations } from '../text/block'
import { nameSchema, urlSchema } from '../text/text-schema'
import { holders, opinionKinds, reasons, sourceTypes } from './labels'

const offset = z.number().int().min(0).max(2_000_000)

/** A span of the revision's text, in code points, half-open. */
export const spanSchema = z
  .strictObject({ start: offset, end: offset })
  .refine((span) => span.start < span.end, { message: 'start must lie before end' })

const shared = {
  location: z.enum(locations).optional(),
  loaded: z.array(spanSchema).max(50).optional(),
}
const sourced = {
  source: z
    .strictObject({
      name: nameSchema.optional(),
      type: z.enum(sourceTypes).optional(),
      span: spanSchema.optional(),
    })
    .optional(),
  cue: spanSchema.optional(),
  link: urlSchema.optional(),
  chain: z.array(nameSchema).max(10).optional(),
}

/** The attributes each label may carry; unknown keys are refused. All spans are code points of the revision's text. */
export const attributesSchema = {
  SOURCED_FACT: z.strictObject({ ...shared, ...sourced }),
  UNVERIFIED_CLAIM: z.strictObject({ ...shared, ...sourced, reason: z.enum(reasons).optional() }),
  OPINION: z.strictObject({
    ...shared,
    holder: z.enum(holders).optional(),
    holderName: nameSchema.optional(),
    kind: z.enum(opinionKinds).optional(),
  }),
} as const

export type SourcedFactAttributes = z.infer<typeof attributesSchema.SOURCED_FACT>
export type UnverifiedClaimAttributes = z.infer<typeof attributesSchema.UNVERIFIED_CLAIM>

/** A label together with the attributes that belong to it. */
export const taggingSchema = z.discriminatedUnion('label', [
  z.strictObject({ label: z.literal('SOURCED_FACT'), attributes: attributesSchema.SOURCED_FACT }),
  z.strictObject({ label: z.literal('UNVERIFIED_CLAIM'), attributes: attributesSchema.UNVERIFIED_CLAIM }),
  z.strictObject({ label: z.literal('OPINION'), attributes: attributesSchema.OPINION }),
])
export type Tagging = z.infer<typeof taggingSchema>
