import { listStretches } from '@/lib/contract/reports'
import * as stretches from '@/lib/server/report/stretches'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(listStretches, stretches.list))
