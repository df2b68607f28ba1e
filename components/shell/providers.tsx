'use client'

import type { ReactNode } from 'react'
import { Toaster } from '@/components/ui/overlay/toast'
import { TooltipProvider } from '@/components/ui/overlay/tooltip'
import { ShortcutsProvider } from './keyboard/shortcuts'
import { LiveRegion } from './live-region'

/** What every page stands in. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <LiveRegion>
      <TooltipProvider>
        <ShortcutsProvider>{children}</ShortcutsProvider>
        <Toaster />
      </TooltipProvider>
    </LiveRegion>
  )
}
