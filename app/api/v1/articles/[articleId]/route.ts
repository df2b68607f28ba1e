import { getArticle, updateArticle } from '@/lib/contract/articles'
import * as articles from '@/lib/server/articles/articles'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  route(getArticle, articles.get),
  route(updateArticle, articles.update),
)
