import { setUp } from '@/lib/contract/people'
import * as setup from '@/lib/server/people/setup'
import { endpoint, publicRoute } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  publicRoute(setUp, setup.setUp, { after: setup.forgetToken }),
)
