'use client'

import { useEffect, useState } from 'react'
import { request } from '@/lib/contract/client'
import { keyIdOf } from '@/lib/domain/integrity/bundle'
import type { TrustedKey } from '@/lib/domain/integrity/seal-checks'

export type TrustedKeys = {
  /** Null while they load, or when they could not be loaded. */
  installed: TrustedKey[] | null
  failed: boolean
  pasted: TrustedKey[]
  all: TrustedKey[]
  /** False when it is no public key. */
  paste: (publicKey: string) => boolean
}

const hexKey = /^[0-9a-f]{64}$/

/** The keys a bundle is checked with: this installation's, and those pasted by hand while the page is open. */
export function useTrustedKeys(): TrustedKeys {
  const [installed, setInstalled] = useState<TrustedKey[] | null>(null)
  const [failed, setFailed] = useState(false)
  const [pasted, setPasted] = useState<TrustedKey[]>([])
  useEffect(() => {
    request('GET /.well-known/sourcemark-keys.json', {}).then(
      ({ keys }) => setInstalled(keys),
      () => setFailed(true),
    )
  }, [])

  function paste(text: string): boolean {
    const publicKey = text.replace(/\s/g, '').toLowerCase()
    if (!hexKey.test(publicKey)) return false
    setPasted((before) => [
      ...before.filter((key) => key.publicKey !== publicKey),
      { keyId: keyIdOf(publicKey), publicKey },
    ])
    return true
  }

  return { installed, failed, pasted, all: [...(installed ?? []), ...pasted], paste }
}
