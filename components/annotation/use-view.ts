'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'

export type View = 'text' | 'list'

/** Text or list, kept in the address; without a choice there, the list on narrow screens. */
export function useView(): { view: View; hrefOf: (view: View) => string; toggle: () => void } {
  const router = useRouter()
  const path = usePathname()
  const asked = useSearchParams().get('view')
  const view: View = asked === 'list' ? 'list' : 'text'
  const hrefOf = (wanted: View) => `${path}?view=${wanted}`
  useEffect(() => {
    if (asked === null && window.matchMedia('(width < 40rem)').matches) {
      router.replace(`${path}?view=list`, { scroll: false })
    }
  }, [asked, path, router])
  return {
    view,
    hrefOf,
    toggle: () => router.replace(hrefOf(view === 'list' ? 'text' : 'list'), { scroll: false }),
  }
}
