import { getMe } from '@/lib/contract/people'
import * as people from '@/lib/server/people/people'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(getMe, people.getMe))
