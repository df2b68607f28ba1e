import { release } from '@/lib/contract/sign-offs'
import * as signOffs from '@/lib/server/record/sign-offs'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(release, signOffs.releaseArticle))
