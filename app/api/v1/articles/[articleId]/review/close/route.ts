import { closeReviewing } from '@/lib/contract/reviews'
import * as reviews from '@/lib/server/review/reviews'
import { endpoint, route } from '@/lib/server/route'

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(route(closeReviewing, reviews.close))
