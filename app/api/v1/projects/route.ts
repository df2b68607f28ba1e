import { createProject, listProjects } from '@/lib/contract/projects'
import * as projects from '@/lib/server/articles/projects'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  route(listProjects, projects.list),
  route(createProject, projects.create),
)
