import { createResetLink } from '@/lib/contract/people'
import * as passwords from '@/lib/server/people/passwords'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(createResetLink, passwords.createLink))
