import { withdraw } from '@/lib/contract/sign-offs'
import { endpoint, route } from '@/lib/server/route'
import * as signOffs from '@/lib/server/record/sign-offs'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(withdraw, signOffs.withdrawArticle))
