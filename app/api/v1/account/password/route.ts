import { changePassword } from '@/lib/contract/accounts'
import * as passwords from '@/lib/server/people/passwords'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  route(changePassword, passwords.change, { before: passwords.assertOwn }),
)
