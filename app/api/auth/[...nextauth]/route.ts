import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { assertNotThrottled } from '@/lib/server/people/sign-in'
import { readBytes } from '@/lib/server/request/request-body'
import { senderOf } from '@/lib/server/request/sender'
import { serve } from '@/lib/server/serve'
import { authOptions } from '@/lib/server/session'

type Context = { params: Promise<{ nextauth: string[] }> }

const LARGEST_FORM = 10_000

/** next-auth, behind a limit on the body and on failed sign-ins. */
function authenticate(request: NextRequest, context: Context): Promise<Response> {
  return serve('nextauth', request, async () => {
    const address = senderOf(request.headers)
    const body = request.method === 'POST' ? await readBytes(request, LARGEST_FORM) : null
    if (body && request.nextUrl.pathname.endsWith('/callback/credentials')) {
      await assertNotThrottled(await emailOf(body, request.headers.get('content-type') ?? ''), address)
    }
    const { url, method, headers } = request
    const refusals: unknown[] = []
    const options = authOptions(address, (error) => refusals.push(error))
    const answer = await NextAuth(new NextRequest(url, { method, headers, body }), context, options)
    if (refusals.length > 0) throw refusals[0]
    return answer
  })
}

export { authenticate as GET, authenticate as POST }

async function emailOf(body: Uint8Array<ArrayBuffer>, type: string): Promise<string> {
  const text = new TextDecoder().decode(body)
  if (!type.startsWith('application/json')) return new URLSearchParams(text).get('email') ?? ''
  try {
    return String(JSON.parse(text)?.email ?? '')
  } catch {
    return ''
  }
}
