import { updateBlocks } from '@/lib/contract/articles'
import * as articles from '@/lib/server/articles/articles'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(updateBlocks, articles.updateBlockKinds))
