import { describe, expect, it } from 'vitest'
import { securityHeaders } from './security-headers'

const plain = { nonce: 'bm9uY2U=', https: false, development: false }

describe('the headers of every answer', () => {
  it('let only scripts and styles with the nonce run, and nothing frame or leave the page', () => {
    expect(securityHeaders(plain)['Content-Security-Policy']).toBe(
      "default-src 'self'; script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'; " +
        "style-src 'self' 'nonce-bm9uY2U='; style-src-attr 'unsafe-inline'; font-src 'self'; " +
        "img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; " +
        "form-action 'self'; frame-ancestors 'none'",
    )
  })

  it('allow eval in development only', () => {
    expect(securityHeaders({ ...plain, development: true })['Content-Security-Policy']).toContain(
      "'unsafe-eval'",
    )
    expect(securityHeaders(plain)['Content-Security-Policy']).not.toContain("'unsafe-eval'")
  })

  it('insist on TLS only where the answer travels over it', () => {
    expect(securityHeaders(plain)).not.toHaveProperty('Strict-Transport-Security')
    expect(securityHeaders({ ...plain, https: true })).toHaveProperty('Strict-Transport-Security')
  })

  it('keep pages and answers out of every cache', () => {
    expect(securityHeaders(plain)['Cache-Control']).toBe('private, no-store')
  })
})
