import { exportArticle } from '@/lib/contract/exports'
import * as exports from '@/lib/server/exports/exports'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(exportArticle, exports.article))
