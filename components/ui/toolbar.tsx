'use client'

import { Toolbar as Radix } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

export type ToolbarProps = ComponentProps<typeof Radix.Root> & { label: string; floating?: boolean }

/** One tab stop, arrows inside. `floating` draws it as a card over the page. */
export function Toolbar({ label, floating, className, ...rest }: ToolbarProps) {
  return (
    <Radix.Root
      {...rest}
      aria-label={label}
      className={classes(
        'flex flex-wrap items-center gap-1',
        floating && 'rounded-card border border-line bg-card p-1 shadow-float',
        className,
      )}
    />
  )
}

/** Makes the button inside a stop of the toolbar's arrows. */
export function ToolbarButton({ children }: { children: ReactNode }) {
  return <Radix.Button asChild>{children}</Radix.Button>
}

export function ToolbarSeparator() {
  return <Radix.Separator className="mx-1 h-6 w-px bg-line" />
}
