'use client'

import type { ReactNode } from 'react'
import { Toaster } from '@/components/ui/toast'
import { TooltipProvider } from '@/components/ui/tooltip'
import { ShortcutsProvider } from './keyboard/shortcuts'
import { LiveRegion } from './live-region'
import { NonceProvider } from './nonce'

/** What every page stands in. */
export function Providers({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    <NonceProvider nonce={nonce}>
      <LiveRegion>
        <TooltipProvider>
          <Toaster>
            <ShortcutsProvider>{children}</ShortcutsProvider>
          </Toaster>
        </TooltipProvider>
      </LiveRegion>
    </NonceProvider>
  )
}
