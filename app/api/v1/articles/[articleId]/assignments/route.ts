import { putAssignments } from '@/lib/contract/articles'
import * as assignments from '@/lib/server/review/assignments'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(putAssignments, assignments.put))
