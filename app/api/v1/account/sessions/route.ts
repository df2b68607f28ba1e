import { listSessions } from '@/lib/contract/accounts'
import * as sessions from '@/lib/server/people/sessions'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(listSessions, sessions.list))
