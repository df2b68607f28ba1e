import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy, securityHeaders } from '@/lib/server/security-headers'

export const config = { matcher: '/((?!_next/static/).*)' }

// Next's own signals between its parts; from outside they could only be forged.
const internalHeaders = ['x-middleware-subrequest', 'x-middleware-subrequest-id', 'next-resume']

/** Gives each request its nonce and each answer the security headers. It decides nothing about who may see what. */
export function proxy(request: NextRequest): Response {
  const context = {
    nonce: btoa(crypto.randomUUID()),
    https: request.nextUrl.protocol === 'https:',
    development: process.env.NODE_ENV === 'development',
  }
  const response = passOn(request, contentSecurityPolicy(context), context.nonce)
  for (const [name, value] of Object.entries(securityHeaders(context))) response.headers.set(name, value)
  return response
}

function passOn(request: NextRequest, policy: string, nonce: string): Response {
  const headers = new Headers(request.headers)
  for (const name of internalHeaders) headers.delete(name)
  headers.set('x-nonce', nonce)
  headers.set('x-path', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  headers.set('content-security-policy', policy)
  return NextResponse.next({ request: { headers } })
}
