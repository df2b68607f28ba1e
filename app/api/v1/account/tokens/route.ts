import { createToken, listTokens } from '@/lib/contract/accounts'
import * as tokens from '@/lib/server/people/tokens'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  route(listTokens, tokens.list),
  route(createToken, tokens.create),
)
