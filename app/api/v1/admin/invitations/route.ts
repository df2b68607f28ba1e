import { createInvitation, listInvitations } from '@/lib/contract/people'
import * as invitations from '@/lib/server/people/invitations'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  route(listInvitations, invitations.list),
  route(createInvitation, invitations.create),
)
