import { z } from 'zod'
import { scopes } from '../domain/policy'
import { nameSchema } from '../domain/text/text-schema'
import { emptyBody, idSchema, instantSchema, nothing, operation, pageOf, pageQuery } from './common'
import { passwordSchema } from './people'

export const updateAccount = operation({
  name: 'updateAccount',
  method: 'PATCH',
  path: '/api/v1/account',
  summary: 'Changes one’s own name; what is signed keeps the name it was signed under',
  action: 'account.update',
  resource: 'installation',
  body: z.strictObject({ name: nameSchema }),
  responses: { 200: z.object({ id: idSchema, name: z.string(), email: z.string() }) },
})

export const listSessions = operation({
  name: 'listSessions',
  method: 'GET',
  path: '/api/v1/account/sessions',
  summary: 'Where one is signed in, the latest first',
  action: 'self.read',
  resource: 'installation',
  query: z.strictObject(pageQuery),
  responses: {
    200: pageOf(
      z.object({
        id: idSchema,
        /** In a few words, '' where nobody can tell: 'Firefox on Windows'. */
        device: z.string(),
        createdAt: instantSchema,
        /** Null for the session that asks: it is used now. */
        lastSeenAt: instantSchema.nullable(),
      }),
    ),
  },
})

export const endSession = operation({
  name: 'endSession',
  method: 'DELETE',
  path: '/api/v1/account/sessions/{sessionId}',
  summary: 'Ends one of one’s own sessions at once',
  action: 'account.update',
  resource: 'installation',
  params: z.strictObject({ sessionId: idSchema }),
  responses: { 204: nothing },
})

export const signOutEverywhere = operation({
  name: 'signOutEverywhere',
  method: 'POST',
  path: '/api/v1/account/sign-out-everywhere',
  summary: 'Ends every session of one’s own, this one too',
  action: 'account.update',
  resource: 'installation',
  body: emptyBody,
  responses: { 204: nothing },
})

export const changePassword = operation({
  name: 'changePassword',
  method: 'POST',
  path: '/api/v1/account/password',
  summary: 'Gives oneself another password; every other session ends',
  action: 'account.update',
  resource: 'installation',
  body: z.strictObject({ current: z.string().min(1).max(1000), password: passwordSchema }),
  responses: { 204: nothing },
})

export const resetPassword = operation({
  name: 'resetPassword',
  method: 'POST',
  path: '/api/v1/password-resets/{token}',
  summary: 'Chooses a new password by a link of an admin, once; every session ends',
  action: 'password.reset',
  resource: 'installation',
  params: z.strictObject({ token: z.string().max(200) }),
  body: z.strictObject({ password: passwordSchema }),
  responses: { 200: z.object({ email: z.string() }) },
})

const scopesSchema = z
  .array(z.enum(scopes))
  .min(1)
  .refine((held) => new Set(held).size === held.length, 'names a scope twice')

const tokenSchema = z.object({
  id: idSchema,
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  createdAt: instantSchema,
  expiresAt: instantSchema,
  /** To the minute; null for one that was never used. */
  lastUsedAt: instantSchema.nullable(),
})

/** What one says of a token to be made: 90 days unless said otherwise, at most a year. */
export const newTokenSchema = z.strictObject({
  name: nameSchema,
  scopes: scopesSchema,
  days: z.number().int().min(1).max(365).default(90),
})

export const listTokens = operation({
  name: 'listTokens',
  method: 'GET',
  path: '/api/v1/account/tokens',
  summary: 'One’s own tokens that are not revoked, the latest first',
  action: 'self.read',
  resource: 'installation',
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(tokenSchema) },
})

export const createToken = operation({
  name: 'createToken',
  method: 'POST',
  path: '/api/v1/account/tokens',
  summary: 'Makes a token for scripts, with some of one’s own rights; it is shown once',
  action: 'account.update',
  resource: 'installation',
  body: newTokenSchema,
  responses: { 201: tokenSchema.extend({ token: z.string() }) },
})

export const revokeToken = operation({
  name: 'revokeToken',
  method: 'DELETE',
  path: '/api/v1/account/tokens/{tokenId}',
  summary: 'Revokes one of one’s own tokens, from the next request on',
  action: 'account.update',
  resource: 'installation',
  params: z.strictObject({ tokenId: idSchema }),
  responses: { 204: nothing },
})
