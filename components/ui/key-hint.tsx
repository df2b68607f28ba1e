'use client'

import { useSyncExternalStore } from 'react'
import { classes } from './classes'

export type KeyHintProps = {
  keys: string
  onInk?: boolean
  /** On narrow screens and where a finger points too: where the key itself is the matter. */
  always?: boolean
}

/** A key as printed on a keyboard. `Mod` is Ctrl, or the Command sign on Apple machines. Silent: aria-keyshortcuts speaks. */
export function KeyHint({ keys, onInk = false, always = false }: KeyHintProps) {
  const apple = useIsApple()
  return (
    <kbd
      aria-hidden
      className={classes(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-chip border px-1 font-sans font-medium text-[0.75rem] leading-none',
        !always && 'pointer-coarse:hidden max-sm:hidden',
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
