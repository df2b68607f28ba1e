import { getLive } from '@/lib/contract/health'
import * as health from '@/lib/server/health'
import { endpoint, publicRoute } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(publicRoute(getLive, health.live))
