import { decide } from '@/lib/contract/adjudications'
import * as adjudications from '@/lib/server/review/adjudications'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(decide, adjudications.make))
