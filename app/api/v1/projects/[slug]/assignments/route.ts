import { assignMany } from '@/lib/contract/bulk'
import * as assignments from '@/lib/server/review/assignments'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(assignMany, assignments.many))
