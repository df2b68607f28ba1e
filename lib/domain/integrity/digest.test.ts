import { describe, expect, it } from 'vitest'
import { DomainError } from '../error'
import { fingerprint, sha256Hex } from './digest'

describe('sha256Hex', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('gives the published digest of %j', (text, digest) => {
    expect(sha256Hex(text)).toBe(digest)
  })

  it('hashes UTF-8 bytes, so that an astral character is four of them', () => {
    // printf '\xf0\x9f\x91\x8b' | sha256sum
    expect(sha256Hex('👋')).toBe('1d0452e3d194cc7950909b578c611d5ad4cd15105c6aeefc38ce213240ffc457')
  })

  it('refuses a lone surrogate, which would hash like the replacement character', () => {
    expect(() => sha256Hex('a\ud83d')).toThrow(DomainError)
  })
})

describe('fingerprint', () => {
  it('prints the first twelve digits in threes of four', () => {
    expect(fingerprint('4f2a91c70b3e00000000')).toBe('4F2A-91C7-0B3E')
  })
})
