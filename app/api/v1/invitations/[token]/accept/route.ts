import { acceptInvitation } from '@/lib/contract/people'
import * as invitations from '@/lib/server/people/invitations'
import { endpoint, publicRoute } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(publicRoute(acceptInvitation, invitations.accept))
