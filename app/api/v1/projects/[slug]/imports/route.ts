import { createImport, listImports } from '@/lib/contract/imports'
import * as imports from '@/lib/server/articles/imports'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  route(listImports, imports.list),
  route(createImport, imports.create),
)
