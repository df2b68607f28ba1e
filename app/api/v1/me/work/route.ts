import { getMyWork } from '@/lib/contract/people'
import { endpoint, route } from '@/lib/server/route'
import * as work from '@/lib/server/review/work'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(getMyWork, work.mine))
