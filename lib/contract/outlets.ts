import { z } from 'zod'
import { nameSchema, urlSchema } from '../domain/text/text-schema'
import { languageSchema, nothing, operation, pageOf, pageQuery, slugSchema } from './common'

const hostnameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/)
  .max(253)

export const outletSchema = z.object({
  slug: z.string(),
  name: z.string(),
  homepage: z.string().nullable(),
  country: z.string().nullable(),
  language: z.string().nullable(),
  hostnames: z.array(z.string()),
  aliases: z.array(z.string()),
  version: z.number().int(),
})

export type Outlet = z.infer<typeof outletSchema>

const slugParams = z.strictObject({ slug: slugSchema })

const outletFields = {
  homepage: urlSchema.nullable().optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .optional(),
  language: languageSchema.nullable().optional(),
  hostnames: z.array(hostnameSchema).max(50).optional(),
  aliases: z.array(nameSchema).max(50).optional(),
}

export const listOutlets = operation({
  name: 'listOutlets',
  method: 'GET',
  path: '/api/v1/outlets',
  summary: 'The register of outlets, by name',
  action: 'outlet.read',
  resource: 'installation',
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(outletSchema) },
})

export const createOutlet = operation({
  name: 'createOutlet',
  method: 'POST',
  path: '/api/v1/outlets',
  summary: 'Registers an outlet with its aliases and hostnames; each name and hostname is one outlet’s alone',
  action: 'outlet.create',
  resource: 'installation',
  body: z.strictObject({ name: nameSchema, ...outletFields }),
  responses: { 201: outletSchema },
})

export const getOutlet = operation({
  name: 'getOutlet',
  method: 'GET',
  path: '/api/v1/outlets/{slug}',
  summary: 'One outlet; a slug that was merged means the outlet it was merged into',
  action: 'outlet.read',
  resource: 'outlet',
  params: slugParams,
  responses: { 200: outletSchema },
})

export const mergeOutlet = operation({
  name: 'mergeOutlet',
  method: 'POST',
  path: '/api/v1/outlets/{slug}/merge',
  summary:
    'Makes the outlet one with another: names, addresses and articles become the other’s, and so does the slug; what was signed keeps the name in its signature',
  action: 'outlet.update',
  resource: 'outlet',
  params: slugParams,
  body: z.strictObject({ into: slugSchema }),
  responses: {
    200: z.object({
      /** The one that is left. */
      outlet: outletSchema,
      /** How many articles moved, and how many of them are signed. */
      articles: z.number().int(),
      signed: z.number().int(),
      /** Whose reports have changed. */
      reports: z.array(z.object({ slug: z.string(), name: z.string() })),
    }),
  },
})

export const removeOutlet = operation({
  name: 'removeOutlet',
  method: 'DELETE',
  path: '/api/v1/outlets/{slug}',
  summary: 'Takes an outlet out of the register; while articles are of it, 409 `in_use` with their count',
  action: 'outlet.update',
  resource: 'outlet',
  params: slugParams,
  ifMatch: true,
  responses: { 204: nothing },
})

export const updateOutlet = operation({
  name: 'updateOutlet',
  method: 'PATCH',
  path: '/api/v1/outlets/{slug}',
  summary: 'Changes an outlet; its slug stays',
  action: 'outlet.update',
  resource: 'outlet',
  params: slugParams,
  ifMatch: true,
  body: z.strictObject({ name: nameSchema.optional(), ...outletFields }),
  responses: { 200: outletSchema },
})
