import { revokeToken } from '@/lib/contract/accounts'
import * as tokens from '@/lib/server/people/tokens'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(revokeToken, tokens.revoke))
