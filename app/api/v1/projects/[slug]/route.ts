import { getProject, removeProject, updateProject } from '@/lib/contract/projects'
import * as projects from '@/lib/server/articles/projects'
import * as removal from '@/lib/server/articles/removal'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  route(getProject, projects.get),
  route(updateProject, projects.update),
  route(removeProject, removal.project),
)
