/** The API as a process of its own, on a loopback port it names on standard output. For tests with more than one. */
import { createServer, type IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { Method, Operation } from '../../contract/operation'
import { operations } from '../../contract/operations'
import { signIn } from '../people/sign-in'
import { serve } from '../serve'

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

const server = createServer(async (incoming, outgoing) => {
  const response = await answer(asRequest(incoming))
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`listening ${typeof address === 'object' && address ? address.port : 0}`)
})

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname === '/sign-in') return signInBy(request)
  for (const operation of operations) {
    const params = operation.method === request.method ? paramsOf(operation, pathname) : null
    if (!params) continue
    const file = new URL(
      `../../../app${operation.path.replace(/\{(\w+)\}/g, '[$1]')}/route.ts`,
      import.meta.url,
    )
    const handlers: Record<Method, Handler> = await import(file.href)
    return handlers[operation.method](request, { params: Promise.resolve(params) })
  }
  return new Response(null, { status: 404 })
}

// What next-auth calls once it has found the form in order.
function signInBy(request: Request): Promise<Response> {
  return serve('signIn', request, async () => {
    const { email, password } = (await request.json()) as { email: string; password: string }
    return new Response(null, { status: (await signIn(email, password, 'here')) ? 200 : 401 })
  })
}

function paramsOf({ path }: Operation, pathname: string): Record<string, string> | null {
  const pattern = path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  const match = new RegExp(`^${pattern}$`).exec(pathname)
  return match && { ...match.groups }
}

function asRequest(incoming: IncomingMessage): Request {
  const { method = 'GET', url = '/', headers } = incoming
  const body = method === 'GET' ? null : (Readable.toWeb(incoming) as BodyInit)
  const init = { method, headers: headers as Record<string, string>, body, duplex: 'half' }
  return new Request(new URL(url, process.env.PUBLIC_URL), init as RequestInit)
}
