'use client'

import { useEffect } from 'react'

/** Goes to what the address names, on a page that came after the browser had looked for it in vain. */
export function AtAnchor() {
  useEffect(() => {
    // who comes back to a page is where they were
    if (window.scrollY > 0 || !window.location.hash) return
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView()
  }, [])
  return null
}
