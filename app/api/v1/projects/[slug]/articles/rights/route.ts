import { setRightsOfMany } from '@/lib/contract/bulk'
import * as bulk from '@/lib/server/articles/bulk'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(setRightsOfMany, bulk.setRights))
