import { removeAnnotation, updateAnnotation } from '@/lib/contract/annotations'
import * as annotations from '@/lib/server/review/annotations'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  route(updateAnnotation, annotations.update),
  route(removeAnnotation, annotations.remove),
)
