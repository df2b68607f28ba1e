import { getMyWork } from '@/lib/contract/people'
import * as work from '@/lib/server/review/work'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(getMyWork, work.mine))
