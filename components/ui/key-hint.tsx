'use client'

import { useSyncExternalStore } from 'react'
import { classes } from './classes'

/** A key as printed on a keyboard. `Mod` is Ctrl, or the Command sign on Apple machines. Silent: aria-keyshortcuts speaks. */
export function KeyHint({ keys, onInk = false }: { keys: string; onInk?: boolean }) {
  const apple = useIsApple()
  return (
    <kbd
      aria-hidden
      className={classes(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-chip border px-1 font-sans font-medium text-[0.75rem] leading-none pointer-coarse:hidden max-sm:hidden',
        onInk ? 'border-current/50 text-current' : 'border-line bg-card text-text2',
      )}
    >
      {printKeys(keys, apple)}
    </kbd>
  )
}

function printKeys(keys: string, apple: boolean): string {
  return apple ? keys.replace('Mod+', '⌘').replace('Shift+', '⇧') : keys.replace('Mod+', 'Ctrl+')
}

function useIsApple(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  )
}
