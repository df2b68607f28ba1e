import { type NextRequest, NextResponse } from 'next/server'
import { requestIdOf } from '@/lib/server/request/request-id'
import { contentSecurityPolicy, securityHeaders } from '@/lib/server/request/security-headers'

export const config = { matcher: '/((?!_next/static/).*)' }

// Next's own signals between its parts; from outside they could only be forged.
const internalHeaders = ['x-middleware-subrequest', 'x-middleware-subrequest-id', 'next-resume']

/** Gives each request its id and its nonce, and each answer the id and the security headers. It decides nothing about who may see what. */
export function proxy(request: NextRequest): Response {
  const context = {
    nonce: btoa(crypto.randomUUID()),
    https: request.nextUrl.protocol === 'https:',
    development: process.env.NODE_ENV === 'development',
  }
  const requestId = requestIdOf(request.headers)
  const response = passOn(request, {
    'x-request-id': requestId,
    'x-nonce': context.nonce,
    'x-path': `${request.nextUrl.pathname}${request.nextUrl.search}`,
    'content-security-policy': contentSecurityPolicy(context),
  })
  response.headers.set('x-request-id', requestId)
  for (const [name, value] of Object.entries(securityHeaders(context))) response.headers.set(name, value)
  return response
}

function passOn(request: NextRequest, given: Record<string, string>): Response {
  const headers = new Headers(request.headers)
  for (const name of internalHeaders) headers.delete(name)
  for (const [name, value] of Object.entries(given)) headers.set(name, value)
  return NextResponse.next({ request: { headers } })
}
