import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { readEnv } from '../../server/env'
import { localhostAddress } from '../../server/request/localhost-address'

export type Served = {
  port: number
  /** Loads the app; requests that came before are answered then. */
  open(): Promise<void>
  /** Finishes what is being answered, at most ten seconds long. */
  close(): Promise<void>
}

/** Listens on the wanted port, or on the first free one from 3000 up when none is wanted. */
export async function listen(host: string, wanted: number | undefined): Promise<Served> {
  const server = createServer()
  server.headersTimeout = 15_000
  server.requestTimeout = 60_000
  // Longer than load balancers keep a connection, who else send a request into one that is just being closed.
  server.keepAliveTimeout = 75_000
  const port = await bind(server, host, wanted ?? 3_000, wanted === undefined)
  return { port, ...serveApp(server, host, port) }
}

function serveApp(server: Server, host: string, port: number): Omit<Served, 'port'> {
  let app: { close(): Promise<void> } | undefined
  const answering = new Set<ServerResponse>()
  const open = async () => {
    // Loaded late: both decide by the environment, which start has to complete first.
    const { default: next } = await import('next')
    const dev = process.env.NODE_ENV === 'development'
    const loaded = next({
      dev,
      hostname: host === '127.0.0.1' ? 'localhost' : host,
      port,
      httpServer: server,
    })
    app = loaded
    await loaded.prepare()
    const handle = loaded.getRequestHandler()
    const trustsProxy = readEnv(process.env).TRUST_PROXY
    server.on('request', (request, response) => {
      const byName = localhostAddress(request)
      if (byName) return redirect(response, byName)
      if (!trustsProxy) nameSender(request)
      answering.add(response)
      response.once('close', () => answering.delete(response))
      nameTypeOnce(response)
      void handle(request, response)
    })
  }
  const close = async () => {
    for (const response of answering) endStream(response)
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    await Promise.race([closed, pause(10_000)])
    server.closeAllConnections()
    await Promise.race([app?.close(), pause(1_000)])
  }
  return { open, close }
}

// Done here since Next takes both names for one and would make the address relative, to itself.
function redirect(response: ServerResponse, address: string): void {
  response.writeHead(307, { Location: address, 'Cache-Control': 'private, no-store' }).end()
}

// An event stream has no end of its own and would hold the server open; the browser comes back by itself.
function endStream(response: ServerResponse): void {
  if (String(response.getHeader('content-type')).startsWith('text/event-stream'))
    response.end('retry: 2000\n\n')
}

// Next sets the headers of a route as lists of one. Its own compression takes a list for no type and leaves it as it is.
function nameTypeOnce(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) =>
    setHeader(name, Array.isArray(value) && value.length === 1 ? (value[0] ?? '') : value)
}

// Whoever connects is who they are; what they say of others before them counts only from a trusted proxy.
function nameSender(request: IncomingMessage): void {
  for (const name of ['forwarded', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto']) {
    delete request.headers[name]
  }
  request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? 'unknown'
}

async function bind(server: Server, host: string, first: number, mayMove: boolean): Promise<number> {
  for (let port = first; ; port++) {
    const problem = await tryBind(server, host, port)
    if (!problem) return port
    if (!mayMove || problem.code !== 'EADDRINUSE' || port === 65_535) throw problem
  }
}

function tryBind(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((settle) => {
    const fail = (error: NodeJS.ErrnoException) => settle(error)
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      settle(null)
    })
  })
}
