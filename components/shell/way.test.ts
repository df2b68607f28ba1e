import { expect, it } from 'vitest'
import { pageOf } from './way'

it('is the same page however its address is written, and at whatever place of it', () => {
  const of = (address: string) => pageOf(new URL(address, 'http://localhost'))
  expect(of('/outlets/compare?o=a,b')).toBe(of('/outlets/compare?o=a%2Cb'))
  expect(of('/articles?q=two%20words')).toBe(of('/articles?q=two+words'))
  expect(of('/outlets/x#shares')).toBe(of('/outlets/x'))
  expect(of('/outlets/x')).not.toBe(of('/outlets/x?unit=words'))
})
