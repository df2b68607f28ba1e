import { z } from 'zod'
import { operation } from './common'

const shared = { method: 'GET', action: 'installation.health', resource: 'installation' } as const

export const getLive = operation({
  ...shared,
  name: 'getLive',
  path: '/api/health/live',
  summary: 'Whether the process answers at all; asks nothing of the database',
  responses: { 200: z.object({ status: z.literal('live') }) },
})

export const getReady = operation({
  ...shared,
  name: 'getReady',
  path: '/api/health/ready',
  summary:
    'Whether requests can be served: the database answers, its migrations are this program’s, the audit can be read, there is disk left, and the process is not ending; else 503, which names the condition to admins',
  responses: { 200: z.object({ status: z.literal('ready') }) },
})
