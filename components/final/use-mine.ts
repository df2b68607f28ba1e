'use client'

import { usePathname, useSearchParams } from 'next/navigation'

/** Whether the final layer is shown beside one's own tags, kept in the address. */
export function useMine(): [boolean, () => void] {
  const path = usePathname()
  const asked = useSearchParams().get('mine') === '1'
  return [asked, () => window.history.replaceState(null, '', asked ? path : `${path}?mine=1`)]
}
