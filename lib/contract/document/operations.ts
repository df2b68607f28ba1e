import { z } from 'zod'
import { operation } from '../common'

export const getDocument = operation({
  name: 'getDocument',
  method: 'GET',
  path: '/api/v1/openapi.json',
  summary: 'This API as an OpenAPI 3.1 document',
  action: 'installation.describe',
  resource: 'installation',
  responses: {
    200: z.looseObject({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.unknown()) }),
  },
})
