'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { classes } from '../classes'
import { KeyHint } from '../key-hint'

export type MenuProps = {
  /** The button that opens it. */
  trigger: ReactNode
  align?: 'start' | 'end'
  side?: 'bottom' | 'top' | 'right'
  children: ReactNode
}

export function Menu({ trigger, align = 'start', side = 'bottom', children }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-(--radix-dropdown-menu-trigger-width) max-w-80 animate-appear overflow-y-auto rounded-card border border-line bg-card p-1 shadow-float"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

const item =
  'target flex w-full cursor-pointer select-none items-center gap-2 rounded-control px-2.5 py-1 text-start text-text no-underline outline-none data-highlighted:bg-hover data-highlighted:outline-2 data-highlighted:outline-solid data-highlighted:outline-focus data-highlighted:-outline-offset-2 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-text2'

export type MenuItemProps = {
  icon?: ReactNode
  keys?: string
  danger?: boolean
  onSelect: () => void
  children: ReactNode
}

export function MenuItem({ icon, keys, danger, onSelect, children }: MenuItemProps) {
  return (
    <Radix.Item className={classes(item, danger && 'text-danger')} onSelect={onSelect}>
      {icon}
      <span className="grow">{children}</span>
      {keys && <KeyHint keys={keys} />}
    </Radix.Item>
  )
}

export type MenuLinkProps = { href: string; icon?: ReactNode; current?: boolean; children: ReactNode }

export function MenuLink({ href, icon, current, children }: MenuLinkProps) {
  return (
    <Radix.Item asChild>
      <Link href={href} className={item} aria-current={current || undefined}>
        {icon}
        <span className="grow">{children}</span>
        {current && <Check aria-hidden />}
      </Link>
    </Radix.Item>
  )
}

/** A file to take along: fetched by the browser, not a page to go to. */
export function MenuFile({ href, icon, children }: Omit<MenuLinkProps, 'current'>) {
  return (
    <Radix.Item asChild>
      <a href={href} download className={item}>
        {icon}
        <span className="grow">{children}</span>
      </a>
    </Radix.Item>
  )
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2.5 pt-1.5 pb-1 text-small text-text2">{children}</Radix.Label>
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />
}
