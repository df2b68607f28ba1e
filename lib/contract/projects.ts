import { z } from 'zod'
import { projectRoles } from '../domain/policy'
import { selections } from '../domain/report/publish-status'
import { signerRules } from '../domain/review/four-eyes'
import { richTextSchema } from '../domain/rich-text/rich-text'
import { nameSchema } from '../domain/text/text-schema'
import {
  idSchema,
  instantSchema,
  nothing,
  operation,
  pageOf,
  pageQuery,
  personSchema,
  slugSchema,
} from './common'
import { emailSchema } from './people'

const rules = {
  /** How many independent reviews an article needs before comparing starts by itself. */
  reviewsPerArticle: z.number().int().min(1).max(10),
  signer: z.enum(signerRules),
  /** Whether exports of what is signed disclose the names of all who read, settled and signed. */
  names: z.enum(['ROLES', 'NAMES']),
  /** Whether a decision needs a reason where the readings differ; taking what all of them say alike never does. */
  reasons: z.enum(['OPTIONAL', 'REQUIRED']),
  /** Whether signing asks for the password when the session is older than five minutes. */
  reauthenticate: z.boolean(),
}

/** A project's rules. What is not built is not offered: a value that changes nothing is refused. */
export const policySchema = z.strictObject({
  reviewsPerArticle: rules.reviewsPerArticle.default(2),
  signer: rules.signer.default('ANYONE_ELSE'),
  names: rules.names.default('ROLES'),
  reasons: rules.reasons.default('OPTIONAL'),
  reauthenticate: rules.reauthenticate.default(false),
})
export type Policy = z.infer<typeof policySchema>

export const projectSchema = z.object({
  slug: z.string(),
  name: z.string(),
  policy: policySchema,
  selection: z.enum(selections),
  /** The number of the guidelines in force; 0 while there are none. */
  guidelinesVersion: z.number().int(),
  version: z.number().int(),
  abilities: z.record(z.string(), z.boolean()),
})

const slugParams = z.strictObject({ slug: slugSchema })

export const listProjects = operation({
  name: 'listProjects',
  method: 'GET',
  path: '/api/v1/projects',
  summary: 'The projects the person belongs to; an admin sees all',
  action: 'project.list',
  resource: 'installation',
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(projectSchema) },
})

export const createProject = operation({
  name: 'createProject',
  method: 'POST',
  path: '/api/v1/projects',
  summary: 'Creates a project; whoever does is its first editor',
  action: 'project.create',
  resource: 'installation',
  body: z.strictObject({
    name: nameSchema,
    policy: policySchema.default(policySchema.parse({})),
    selection: z.enum(selections).default('HAND_PICKED'),
    /** As for a change of the project. */
    guidelines: z.unknown().optional(),
  }),
  responses: { 201: projectSchema },
})

export const getProject = operation({
  name: 'getProject',
  method: 'GET',
  path: '/api/v1/projects/{slug}',
  summary: 'One project and its rules',
  action: 'project.read',
  resource: 'project',
  params: slugParams,
  responses: { 200: projectSchema },
})

export const updateProject = operation({
  name: 'updateProject',
  method: 'PATCH',
  path: '/api/v1/projects/{slug}',
  summary: 'Changes a project’s name, rules, selection or guidelines; the slug stays',
  action: 'project.update',
  resource: 'project',
  params: slugParams,
  ifMatch: true,
  body: z.strictObject({
    name: nameSchema.optional(),
    /** The rules that change; the others stay. */
    policy: z.strictObject(rules).partial().optional(),
    selection: z.enum(selections).optional(),
    /** The guidelines as rich text, JSON as the editor has it (`RichText`): a new version of them. */
    guidelines: z.unknown().optional(),
  }),
  responses: { 200: projectSchema },
})

export const removeProject = operation({
  name: 'removeProject',
  method: 'DELETE',
  path: '/api/v1/projects/{slug}',
  summary:
    'Deletes a project without articles, else 409 `in_use` with their count; the record keeps that it was there',
  action: 'project.remove',
  resource: 'project',
  params: slugParams,
  ifMatch: true,
  responses: { 204: nothing },
})

const guidelinesShape = { version: z.number().int(), writtenBy: personSchema, createdAt: instantSchema }
export const guidelinesSchema = z.object({ ...guidelinesShape, doc: richTextSchema })
export type Guidelines = z.infer<typeof guidelinesSchema>

export const getGuidelines = operation({
  name: 'getGuidelines',
  method: 'GET',
  path: '/api/v1/projects/{slug}/guidelines',
  summary:
    'What the project’s people go by: the version in force, or an earlier one; null while there is none',
  action: 'project.read',
  resource: 'project',
  params: slugParams,
  query: z.strictObject({ version: z.coerce.number().int().min(1).max(1_000_000).optional() }),
  responses: { 200: z.object({ guidelines: guidelinesSchema.nullable() }) },
})

export const listGuidelines = operation({
  name: 'listGuidelines',
  method: 'GET',
  path: '/api/v1/projects/{slug}/guidelines/versions',
  summary: 'The versions of the guidelines, the newest first: who wrote each, and when',
  action: 'project.read',
  resource: 'project',
  params: slugParams,
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(z.object(guidelinesShape)) },
})

export const memberSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** Null once it is erased with the name. */
  email: z.string().nullable(),
  role: z.enum(projectRoles),
  active: z.boolean(),
})

export const listMembers = operation({
  name: 'listMembers',
  method: 'GET',
  path: '/api/v1/projects/{slug}/members',
  summary: 'Who belongs to the project, by name',
  action: 'project.read',
  resource: 'project',
  params: slugParams,
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(memberSchema) },
})

export const addMember = operation({
  name: 'addMember',
  method: 'POST',
  path: '/api/v1/projects/{slug}/members',
  summary: 'Adds a person of the installation, by exact e-mail',
  action: 'project.members.manage',
  resource: 'project',
  params: slugParams,
  body: z.strictObject({ email: emailSchema, role: z.enum(projectRoles) }),
  responses: { 201: memberSchema },
})

export const joinProject = operation({
  name: 'joinProject',
  method: 'POST',
  path: '/api/v1/projects/{slug}/join',
  summary:
    'Enters the admin who asks for it as a member, on record: where nobody else is left who could add anybody',
  action: 'project.join',
  resource: 'project',
  params: slugParams,
  body: z.strictObject({ role: z.enum(projectRoles).default('EDITOR') }),
  responses: { 201: memberSchema },
})

const memberParams = z.strictObject({ slug: slugSchema, userId: idSchema })

export const updateMember = operation({
  name: 'updateMember',
  method: 'PATCH',
  path: '/api/v1/projects/{slug}/members/{userId}',
  summary: 'Changes a member’s role, from the next request on',
  action: 'project.members.manage',
  resource: 'project',
  params: memberParams,
  body: z.strictObject({ role: z.enum(projectRoles) }),
  responses: { 200: memberSchema },
})

export const removeMember = operation({
  name: 'removeMember',
  method: 'DELETE',
  path: '/api/v1/projects/{slug}/members/{userId}',
  summary: 'Removes a member; the last editor stays',
  action: 'project.members.manage',
  resource: 'project',
  params: memberParams,
  responses: { 204: nothing },
})
