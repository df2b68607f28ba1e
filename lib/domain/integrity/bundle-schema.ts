/** The shape of a signed bundle, strict and without transformations: what passes is what was written. */
import { z } from 'zod'
import { labels } from '../codebook/labels'
import { blockKinds } from '../text/block'

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits')
const decimalSchema = z.string().regex(/^-?\d+\.\d{6}$/, 'must be a decimal with six places')
const instantSchema = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/, 'must be a UTC instant')
const countSchema = z.number().int().min(0)

const blockSchema = z.strictObject({
  kind: z.enum(blockKinds),
  // In code points. A block may hold line breaks, so the text cannot be cut into its blocks without it.
  length: z.number().int().min(1),
  sha256: sha256Schema,
})

// Attributes are signed as they were saved; which of them a label may carry is the codebook's affair, not the verifier's.
const annotationSchema = z.strictObject({
  id: z.string().min(1),
  start: countSchema,
  end: countSchema,
  exact: z.string(),
  label: z.enum(labels),
  attributes: z.record(z.string(), z.unknown()),
})

// The project's whole policy is signed; only `signer` has a meaning here.
const policySchema = z
  .object({ signer: z.enum(['ANYONE_ELSE', 'NON_REVIEWER', 'SELF']) })
  .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()]))

export const subjectSchema = z.strictObject({
  v: z.literal(1),
  article: z.strictObject({
    id: z.string().min(1),
    outlet: z.string(),
    title: z.string(),
    bylines: z.array(z.string()),
    publishedAt: z.string().nullable(),
    url: z.string().nullable(),
    republishedBy: z.string().nullable(),
    isExcerpt: z.boolean(),
  }),
  revision: z.strictObject({
    id: z.string().min(1),
    number: z.number().int().min(1),
    sha256: sha256Schema,
    blocks: z.array(blockSchema).min(1),
  }),
  codebook: z.string().min(1),
  guidelines: z.string().nullable(),
  policy: policySchema,
  reviews: z.array(
    z.strictObject({ letter: z.string().min(1), number: z.number().int().min(1), sha256: sha256Schema }),
  ),
  annotations: z.array(annotationSchema),
  decisions: countSchema,
  agreement: z.strictObject({
    alpha: decimalSchema.nullable(),
    percent: decimalSchema.nullable(),
    coverage: decimalSchema.nullable(),
  }),
  signer: z.string().min(1),
  adjudicators: z.array(z.string().min(1)),
  signedAt: instantSchema,
})

const auditEventSchema = z.strictObject({
  chain: z.string().min(1),
  seq: z.number().int().min(1),
  prev: z.union([z.literal(''), sha256Schema]),
  hash: sha256Schema,
  at: instantSchema,
  actor: z.string(),
  action: z.string().min(1),
  body: z.string(),
})

export const signatureSchema = z.strictObject({
  alg: z.literal('Ed25519'),
  keyId: z.string().regex(/^[0-9a-f]{16}$/, 'must be 16 lower-case hex digits'),
  publicKey: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits'),
  value: z.string().regex(/^[0-9a-f]{128}$/, 'must be 128 lower-case hex digits'),
})

export const bundleSchema = z.strictObject({
  v: z.literal(1),
  subject: subjectSchema,
  digest: sha256Schema,
  signature: signatureSchema,
  text: z.string(),
  chain: z.array(auditEventSchema).min(1),
  names: z.record(z.string(), z.string()).optional(),
})

/** What an `article.signed_off` event says at least. */
export const signOffBodySchema = z.looseObject({ digest: sha256Schema, namesSha256: sha256Schema.nullable() })

/** A bundle that has the right shape; nothing else is known of it yet. */
export type ReadBundle = z.infer<typeof bundleSchema>
