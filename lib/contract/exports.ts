import { z } from 'zod'
import { layerFormats } from '../domain/exchange/layer-formats'
import { layerSchema } from './annotations'
import { articleParams } from './articles'
import { operation } from './common'
import { TEXT_LIMIT } from './operation'

export const exportArticle = operation({
  name: 'exportArticle',
  method: 'GET',
  path: '/api/v1/articles/{articleId}/export',
  summary:
    'The annotated article as a file: one layer in a format, or the signed bundle; `Sourcemark-Rights` names its rights',
  action: 'article.export',
  resource: 'article',
  params: articleParams,
  query: z.strictObject({ format: z.enum([...layerFormats, 'bundle']), layer: layerSchema.default('final') }),
  responses: { 200: z.string() },
  file: ['application/ld+json', 'text/csv', 'text/html', 'application/pdf', 'application/json'],
})

/** Public keys, in lower-case hex, whose signatures are this installation's. */
export const keysSchema = z.object({ keys: z.array(z.object({ keyId: z.string(), publicKey: z.string() })) })

export const getKeys = operation({
  name: 'getKeys',
  method: 'GET',
  path: '/.well-known/sourcemark-keys.json',
  summary: 'The public keys that this installation signs with, and has signed with',
  action: 'bundle.verify',
  resource: 'installation',
  responses: { 200: keysSchema },
})

export const verificationSchema = z.object({
  valid: z.boolean(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
})

export const verifyBundle = operation({
  name: 'verifyBundle',
  stores: false,
  method: 'POST',
  path: '/api/v1/verify',
  summary: 'Checks a bundle against this installation’s keys; nothing is stored',
  action: 'bundle.verify',
  resource: 'installation',
  bodyLimit: TEXT_LIMIT,
  body: z.unknown(),
  responses: { 200: verificationSchema },
})
