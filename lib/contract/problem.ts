import { z } from 'zod'

/** RFC 9457 problem details; further members carry the facts a caller needs to recover. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })),
})
export type Problem = z.infer<typeof problemSchema>
