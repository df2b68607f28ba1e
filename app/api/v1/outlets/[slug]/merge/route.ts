import { mergeOutlet } from '@/lib/contract/outlets'
import * as outletMerges from '@/lib/server/articles/outlet-merges'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(mergeOutlet, outletMerges.merge))
