import { z } from 'zod'
import { installationRoles, projectRoles } from '../domain/policy'
import { nameSchema } from '../domain/text/text-schema'
import {
  emptyBody,
  idSchema,
  instantSchema,
  nothing,
  operation,
  pageOf,
  pageQuery,
  slugSchema,
} from './common'

/** One plain address, folded to lower case: ASCII local part and host, as people type them. */
export const emailSchema = z
  .string()
  .regex(/^\P{Cc}*$/u, 'must not contain control characters')
  .trim()
  .max(254)
  .pipe(
    z.email({
      pattern:
        /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i,
    }),
  )
  .transform((email) => email.toLowerCase())

/** The addresses of a text that lists them, each once, and what stands among them and is none. */
export function readEmails(text: string): { emails: string[]; others: string[] } {
  const given = text.split(/[\s,;]+/).filter((part) => part !== '')
  const read = given.map((part) => ({ part, ...emailSchema.safeParse(part) }))
  return {
    emails: [...new Set(read.flatMap(({ data }) => data ?? []))],
    others: [...new Set(read.flatMap(({ part, success }) => (success ? [] : part)))],
  }
}

/** At least 12 and at most 128 characters, any of them; whether it is too common is the server's to say. */
export const passwordSchema = z
  .string()
  .refine((password) => password.isWellFormed(), 'must be well-formed text')
  .refine((password) => [...password].length >= 12, 'must have at least 12 characters')
  .refine((password) => [...password].length <= 128, 'must have at most 128 characters')

const membershipSchema = z.object({ slug: z.string(), name: z.string(), role: z.enum(projectRoles) })

export const getMe = operation({
  name: 'getMe',
  method: 'GET',
  path: '/api/v1/me',
  summary: 'Who is signed in, and where they belong',
  action: 'self.read',
  resource: 'installation',
  responses: {
    200: z.object({
      id: idSchema,
      name: z.string(),
      email: z.string(),
      role: z.enum(installationRoles),
      projects: z.array(membershipSchema),
      abilities: z.record(z.string(), z.boolean()),
    }),
  },
})

/** What there is to do, in the order in which it is listed. */
export const workKinds = ['ANNOTATE', 'COMPARE', 'SIGN'] as const

const workItemSchema = z.object({
  kind: z.enum(workKinds),
  article: z.object({
    id: idSchema,
    title: z.string(),
    outlet: z.string(),
    publishedAt: z.string().nullable(),
    language: z.string().nullable(),
    words: z.number().int(),
  }),
  project: z.object({ slug: z.string(), name: z.string() }),
  state: z.enum(['NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED']).nullable(),
  /** The person's own reading, once it is begun: how many of the body's sentences are tagged. */
  progress: z.object({ covered: z.number().int(), sentences: z.number().int() }).nullable(),
  /** Decisions in force, where comparing goes on. */
  decided: z.number().int().nullable(),
  /** Who sent the final layer that waits for a signature. */
  sent: z.object({ by: z.string(), at: instantSchema }).nullable(),
})

/** How many articles of the person's projects are where. */
const teamSchema = z.object({
  annotating: z.number().int(),
  toCompare: z.number().int(),
  toSign: z.number().int(),
  signed: z.number().int(),
})

export const getMyWork = operation({
  name: 'getMyWork',
  method: 'GET',
  path: '/api/v1/me/work',
  summary: 'What waits for the person, by kind of work, in all their projects or in one',
  action: 'self.read',
  resource: 'installation',
  query: z.strictObject({ project: slugSchema.optional(), ...pageQuery }),
  responses: {
    200: pageOf(workItemSchema).extend({
      /** How much waits, on this page and off it. */
      waiting: z.record(z.enum(workKinds), z.number().int()),
      team: teamSchema,
      withOthers: z.number().int(),
    }),
  },
})

export const setUp = operation({
  name: 'setUp',
  method: 'POST',
  path: '/api/v1/setup',
  summary: 'Creates the first admin and the first project, with the one-time token of the console',
  action: 'installation.setUp',
  resource: 'installation',
  body: z.strictObject({
    token: z.string().min(1).max(200),
    name: nameSchema,
    email: emailSchema,
    password: passwordSchema,
    project: nameSchema,
  }),
  responses: { 201: z.object({ id: idSchema, project: z.string() }) },
})

const invitedTo = z.strictObject({ slug: slugSchema, role: z.enum(projectRoles) })

export const createInvitation = operation({
  name: 'createInvitation',
  method: 'POST',
  path: '/api/v1/admin/invitations',
  summary: 'Invites a new person; the link is shown once and lasts 72 hours',
  action: 'person.invite',
  resource: 'installation',
  body: z.strictObject({
    email: emailSchema,
    role: z.enum(installationRoles).default('MEMBER'),
    projects: z.array(invitedTo).max(50).default([]),
  }),
  responses: { 201: z.object({ url: z.string(), token: z.string(), expiresAt: instantSchema }) },
})

export const listInvitations = operation({
  name: 'listInvitations',
  method: 'GET',
  path: '/api/v1/admin/invitations',
  summary: 'Invitations that are still open, the latest first',
  action: 'person.list',
  resource: 'installation',
  query: z.strictObject(pageQuery),
  responses: {
    200: pageOf(
      z.object({
        id: idSchema,
        email: z.string(),
        role: z.enum(installationRoles),
        projects: z.array(membershipSchema),
        invitedBy: z.string(),
        expiresAt: instantSchema,
      }),
    ),
  },
})

export const revokeInvitation = operation({
  name: 'revokeInvitation',
  method: 'DELETE',
  path: '/api/v1/admin/invitations/{invitationId}',
  summary: 'Ends an invitation: its link opens nothing any more',
  action: 'person.invite',
  resource: 'installation',
  params: z.strictObject({ invitationId: idSchema }),
  responses: { 204: nothing },
})

export const acceptInvitation = operation({
  name: 'acceptInvitation',
  method: 'POST',
  path: '/api/v1/invitations/{token}/accept',
  summary: 'Turns an invitation into a person, once',
  action: 'invitation.accept',
  resource: 'invitation',
  params: z.strictObject({ token: z.string().max(200) }),
  body: z.strictObject({ name: nameSchema, password: passwordSchema }),
  responses: { 201: z.object({ id: idSchema, email: z.string() }) },
})

const accountSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** Null once it is erased with the name. */
  email: z.string().nullable(),
  role: z.enum(installationRoles),
  /** False once deactivated. */
  active: z.boolean(),
  /** The day they were last here, UTC; null where nobody ever signed in, or the name is erased. */
  lastSeenOn: z.iso.date().nullable(),
  /** How many articles wait for their reading. */
  openSeats: z.number().int(),
  projects: z.array(membershipSchema),
})

export const listPeople = operation({
  name: 'listPeople',
  method: 'GET',
  path: '/api/v1/admin/people',
  summary: 'The people of the installation',
  action: 'person.list',
  resource: 'installation',
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(accountSchema) },
})

const personParams = z.strictObject({ userId: idSchema })

/** An account with what it still has to read: these seats stay until an editor takes them away. */
const accountWithSeats = accountSchema.extend({
  /** At most 200 of them, the oldest first. */
  seats: z.array(
    z.object({
      articleId: idSchema,
      title: z.string(),
      project: z.object({ slug: z.string(), name: z.string() }),
    }),
  ),
})

export const getPerson = operation({
  name: 'getPerson',
  method: 'GET',
  path: '/api/v1/admin/people/{userId}',
  summary: 'One person, and which articles wait for their reading',
  action: 'person.list',
  resource: 'installation',
  params: personParams,
  responses: { 200: accountWithSeats },
})

export const updatePerson = operation({
  name: 'updatePerson',
  method: 'PATCH',
  path: '/api/v1/admin/people/{userId}',
  summary: 'Changes a person’s role in the installation; their other sessions end',
  action: 'person.update',
  resource: 'installation',
  params: personParams,
  body: z.strictObject({ role: z.enum(installationRoles) }),
  responses: { 200: accountWithSeats },
})

export const deactivatePerson = operation({
  name: 'deactivatePerson',
  method: 'POST',
  path: '/api/v1/admin/people/{userId}/deactivate',
  summary: 'Closes an account: every session ends at once, the work stays; the last admin stays',
  action: 'person.update',
  resource: 'installation',
  params: personParams,
  body: emptyBody,
  responses: { 200: accountWithSeats },
})

export const reactivatePerson = operation({
  name: 'reactivatePerson',
  method: 'POST',
  path: '/api/v1/admin/people/{userId}/reactivate',
  summary: 'Opens a deactivated account again, unless its name is erased',
  action: 'person.update',
  resource: 'installation',
  params: personParams,
  body: emptyBody,
  responses: { 200: accountWithSeats },
})

export const removePerson = operation({
  name: 'removePerson',
  method: 'DELETE',
  path: '/api/v1/admin/people/{userId}',
  summary:
    'Deletes an account that never did anything, else 409 `in_use` with what there is of it; the last admin stays',
  action: 'person.update',
  resource: 'installation',
  params: personParams,
  responses: { 204: nothing },
})

export const erasePerson = operation({
  name: 'erasePerson',
  method: 'POST',
  path: '/api/v1/admin/people/{userId}/erase',
  summary:
    'Puts “Former member n” in the place of the name of a deactivated account, for good; what was signed keeps its names',
  action: 'person.update',
  resource: 'installation',
  params: personParams,
  body: emptyBody,
  responses: { 200: accountWithSeats },
})

export const createResetLink = operation({
  name: 'createResetLink',
  method: 'POST',
  path: '/api/v1/admin/people/{userId}/reset-link',
  summary: 'Makes a link to choose a new password; it is shown once, works once and lasts 30 minutes',
  action: 'person.update',
  resource: 'installation',
  params: personParams,
  body: emptyBody,
  responses: { 201: z.object({ url: z.string(), token: z.string(), expiresAt: instantSchema }) },
})

export const signOut = operation({
  name: 'signOut',
  method: 'POST',
  path: '/api/v1/account/sign-out',
  summary: 'Ends this session at once, on every process',
  action: 'account.update',
  resource: 'installation',
  body: emptyBody,
  responses: { 204: nothing },
})
