import { joinProject } from '@/lib/contract/projects'
import * as members from '@/lib/server/people/members'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(joinProject, members.enter))
