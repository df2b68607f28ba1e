'use client'

import { createContext, type ReactNode, useContext } from 'react'

const NonceContext = createContext<string | undefined>(undefined)

export function NonceProvider({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return <NonceContext value={nonce}>{children}</NonceContext>
}

/** The document's nonce, for libraries that add a style element (TipTap's `injectNonce`). */
export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
