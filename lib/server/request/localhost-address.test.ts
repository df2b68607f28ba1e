import { describe, expect, it } from 'vitest'
import { localhostAddress } from './localhost-address'

function call(host: string | undefined, url: string, method = 'GET') {
  return { method, url, headers: { host } }
}

describe('a page opened by number', () => {
  it('is found by name, at the same port with the same path and query', () => {
    expect(localhostAddress(call('127.0.0.1:3000', '/queue?x=1'))).toBe('http://localhost:3000/queue?x=1')
    expect(localhostAddress(call('127.0.0.1', '/'))).toBe('http://localhost/')
  })

  it('stays where it is under any other name', () => {
    for (const host of ['localhost:3000', 'example.org', '127.0.0.1.example.org', '127.0.0.10', undefined])
      expect(localhostAddress(call(host, '/queue'))).toBeNull()
  })

  it('is not made of a call of the API, of a write or of what a page loads', () => {
    expect(localhostAddress(call('127.0.0.1:3000', '/api/v1/me'))).toBeNull()
    expect(localhostAddress(call('127.0.0.1:3000', '/_next/static/a.css'))).toBeNull()
    expect(localhostAddress(call('127.0.0.1:3000', '/queue', 'POST'))).toBeNull()
    expect(localhostAddress(call('127.0.0.1:3000', 'http://elsewhere.example/queue'))).toBeNull()
  })
})
