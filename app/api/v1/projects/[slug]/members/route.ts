import { addMember, listMembers } from '@/lib/contract/projects'
import * as members from '@/lib/server/people/members'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  route(listMembers, members.list),
  route(addMember, members.add),
)
