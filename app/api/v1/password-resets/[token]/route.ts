import { resetPassword } from '@/lib/contract/accounts'
import * as passwords from '@/lib/server/people/passwords'
import { endpoint, publicRoute } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(publicRoute(resetPassword, passwords.reset))
