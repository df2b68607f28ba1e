import { listGuidelines } from '@/lib/contract/projects'
import * as guidelines from '@/lib/server/articles/guidelines'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(listGuidelines, guidelines.list))
