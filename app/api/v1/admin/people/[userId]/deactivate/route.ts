import { deactivatePerson } from '@/lib/contract/people'
import * as accounts from '@/lib/server/people/accounts'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(deactivatePerson, accounts.deactivate))
