import { createOutlet, listOutlets } from '@/lib/contract/outlets'
import * as outlets from '@/lib/server/articles/outlets'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  route(listOutlets, outlets.list),
  route(createOutlet, outlets.create),
)
