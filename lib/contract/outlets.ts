import { z } from 'zod'
import { nameSchema, urlSchema } from '../domain/text/text-schema'
import { languageSchema, operation, pageOf, pageQuery, slugSchema } from './common'

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
  summary: 'Registers an outlet with its aliases and hostnames; names are unique in the installation',
  action: 'outlet.create',
  resource: 'installation',
  body: z.strictObject({ name: nameSchema, ...outletFields }),
  responses: { 201: outletSchema },
})

export const getOutlet = operation({
  name: 'getOutlet',
  method: 'GET',
  path: '/api/v1/outlets/{slug}',
  summary: 'One outlet',
  action: 'outlet.read',
  resource: 'outlet',
  params: z.strictObject({ slug: slugSchema }),
  responses: { 200: outletSchema },
})

export const updateOutlet = operation({
  name: 'updateOutlet',
  method: 'PATCH',
  path: '/api/v1/outlets/{slug}',
  summary: 'Changes an outlet; its slug stays',
  action: 'outlet.update',
  resource: 'outlet',
  params: z.strictObject({ slug: slugSchema }),
  ifMatch: true,
  body: z.strictObject({ name: nameSchema.optional(), ...outletFields }),
  responses: { 200: outletSchema },
})
