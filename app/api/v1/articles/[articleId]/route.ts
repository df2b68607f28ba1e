import { getArticle, removeArticle, updateArticle } from '@/lib/contract/articles'
import * as articles from '@/lib/server/articles/articles'
import * as removal from '@/lib/server/articles/removal'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  route(getArticle, articles.get),
  route(updateArticle, articles.update),
  route(removeArticle, removal.article),
)
