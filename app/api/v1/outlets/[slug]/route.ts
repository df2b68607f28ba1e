import { getOutlet, removeOutlet, updateOutlet } from '@/lib/contract/outlets'
import * as outletMerges from '@/lib/server/articles/outlet-merges'
import * as outlets from '@/lib/server/articles/outlets'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  route(getOutlet, outlets.get),
  route(updateOutlet, outlets.update),
  route(removeOutlet, outletMerges.remove),
)
