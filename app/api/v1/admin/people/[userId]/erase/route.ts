import { erasePerson } from '@/lib/contract/people'
import * as departures from '@/lib/server/people/departures'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(erasePerson, departures.erase))
