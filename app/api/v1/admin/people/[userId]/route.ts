import { getPerson, removePerson, updatePerson } from '@/lib/contract/people'
import * as accounts from '@/lib/server/people/accounts'
import * as departures from '@/lib/server/people/departures'
import * as people from '@/lib/server/people/people'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  route(getPerson, people.get),
  route(updatePerson, accounts.update),
  route(removePerson, departures.remove),
)
