import { getKeys } from '@/lib/contract/exports'
import * as exports from '@/lib/server/exports/exports'
import { endpoint, publicRoute } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(publicRoute(getKeys, exports.keys))
