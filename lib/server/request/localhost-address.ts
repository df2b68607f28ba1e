/** The parts of a request that tell by which name the server was called. */
type Call = { method?: string | undefined; url?: string | undefined; headers: { host?: string | undefined } }

/**
 * Where a page that was opened by number (127.0.0.1) is found by name, or null when nothing is to be changed: cookies
 * belong to one name, so the same person would be signed in at one address and signed out at the other. The API is
 * left alone: a client that calls it by number means it.
 */
export function localhostAddress({ method = '', url = '/', headers }: Call): string | null {
  const port = /^127\.0\.0\.1(:\d+)?$/.exec(headers.host ?? '')
  const isPage = ['GET', 'HEAD'].includes(method) && !/^\/(api|_next)\//.test(url) && url.startsWith('/')
  return port && isPage ? `http://localhost${port[1] ?? ''}${url}` : null
}
