/** The same change of many articles of a project at once: each is done or refused by itself, and said so in its row. */
import { z } from 'zod'
import { rightsValues } from '../domain/exchange/rights'
import { nameSchema } from '../domain/text/text-schema'
import { idSchema, operation, reasonSchema, slugSchema } from './common'

/** As many as a page of a list holds. */
const selection = z.array(idSchema).min(1).max(200)

const rowsOf = <const Done extends string>(done: Done) =>
  z.object({
    rows: z.array(
      z.object({
        articleId: idSchema,
        outcome: z.enum([done, 'REFUSED']),
        /** Why it was refused. */
        code: z.string().optional(),
        message: z.string().optional(),
      }),
    ),
  })

const ofProject = {
  method: 'POST',
  resource: 'project',
  params: z.strictObject({ slug: slugSchema }),
} as const

export const assignMany = operation({
  name: 'assignMany',
  path: '/api/v1/projects/{slug}/assignments',
  summary: 'Assigns reviewers to many articles at once, with a result per row',
  action: 'article.import',
  ...ofProject,
  body: z.strictObject({ articles: selection, reviewers: z.array(idSchema).min(1).max(10) }),
  responses: { 200: rowsOf('ASSIGNED') },
})

export const setOutletOfMany = operation({
  name: 'setOutletOfMany',
  path: '/api/v1/projects/{slug}/articles/outlet',
  summary: 'Gives many articles another outlet, by its slug or a name, with a result per row',
  action: 'article.update',
  ...ofProject,
  body: z.strictObject({ articles: selection, outlet: nameSchema }),
  responses: { 200: rowsOf('CHANGED') },
})

export const setRightsOfMany = operation({
  name: 'setRightsOfMany',
  path: '/api/v1/projects/{slug}/articles/rights',
  summary: 'Says of many articles what of their text may be shown, with a result per row',
  action: 'article.update',
  ...ofProject,
  body: z.strictObject({ articles: selection, rights: z.enum(rightsValues) }),
  responses: { 200: rowsOf('CHANGED') },
})

export const withdrawMany = operation({
  name: 'withdrawMany',
  path: '/api/v1/projects/{slug}/articles/withdraw',
  summary: 'Takes many unsigned articles out of work, for one reason, with a result per row',
  action: 'article.withdraw',
  ...ofProject,
  body: z.strictObject({ articles: selection, reason: reasonSchema }),
  responses: { 200: rowsOf('WITHDRAWN') },
})
