import { setUp } from '@/lib/contract/people'
import { endpoint, publicRoute } from '@/lib/server/route'
import * as setup from '@/lib/server/people/setup'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  publicRoute(setUp, setup.setUp, { after: setup.forgetToken }),
)
