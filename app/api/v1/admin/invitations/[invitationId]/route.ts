import { revokeInvitation } from '@/lib/contract/people'
import * as invitations from '@/lib/server/people/invitations'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(revokeInvitation, invitations.revoke))
