import { getArticleAudit } from '@/lib/contract/audit'
import * as audit from '@/lib/server/record/audit'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(getArticleAudit, audit.ofArticle))
