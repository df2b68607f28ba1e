import { trustedKeys } from '@/lib/server/record/keys'

export const dynamic = 'force-dynamic'

/** The public keys that this installation signs and has signed with; no secret, and for everyone. */
export function GET(): Response {
  return Response.json({ keys: trustedKeys() }, { headers: { 'cache-control': 'no-cache' } })
}
