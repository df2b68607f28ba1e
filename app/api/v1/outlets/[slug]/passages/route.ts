import { listPassages } from '@/lib/contract/reports'
import * as passages from '@/lib/server/report/passages'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(listPassages, passages.list))
