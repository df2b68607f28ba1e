'use client'

import type { ReactNode } from 'react'
import { Toaster } from '@/components/ui/toast'
import { TooltipProvider } from '@/components/ui/tooltip'
import { ShortcutsProvider } from './keyboard/shortcuts'
import { LiveRegion } from './live-region'

/** What every page stands in. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <LiveRegion>
      <TooltipProvider>
        <Toaster>
          <ShortcutsProvider>{children}</ShortcutsProvider>
        </Toaster>
      </TooltipProvider>
    </LiveRegion>
  )
}
