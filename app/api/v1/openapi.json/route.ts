import { getDocument } from '@/lib/contract/document/operations'
import { describe } from '@/lib/server/description'
import { endpoint, publicRoute } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(publicRoute(getDocument, describe))
