'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import { Slot } from 'radix-ui'
import {
  createContext,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useContext,
  useId,
  useState,
} from 'react'
import { classes } from '../classes'
import { KeyHint } from '../key-hint'
import { partLater } from '../later'

export type MenuProps = {
  /** The button that opens it. */
  trigger: ReactNode
  align?: 'start' | 'end'
  side?: 'bottom' | 'top' | 'right'
  children: ReactNode
}

const MenuList = partLater(async () => (await import('./menu-list')).MenuList)

/** Closes the menu; the focus goes back to its button. */
const CloseContext = createContext<() => void>(() => {})

export function Menu({ trigger, align = 'start', side = 'bottom', children }: MenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  function close(): void {
    anchor?.focus()
    setAnchor(null)
  }
  return (
    <CloseContext value={close}>
      <Slot.Root
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }: MouseEvent<HTMLElement>) => setAnchor(anchor ? null : currentTarget)}
        onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setAnchor(event.currentTarget)
        }}
      >
        {trigger}
      </Slot.Root>
      {anchor && (
        <MenuList anchor={anchor} placement={`${side}-${align}`} onClose={() => setAnchor(null)}>
          {children}
        </MenuList>
      )}
    </CloseContext>
  )
}

const item =
  'target flex w-full cursor-pointer select-none items-center gap-2 rounded-control px-2.5 py-1 text-start no-underline outline-none! hover:bg-hover focus:bg-hover focus:outline-2! focus:outline-solid! focus:outline-focus! focus:-outline-offset-2! [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-text2'

export type MenuItemProps = {
  icon?: ReactNode
  keys?: string
  danger?: boolean
  onSelect: () => void
  children: ReactNode
}

export function MenuItem({ icon, keys, danger, onSelect, children }: MenuItemProps) {
  const close = useContext(CloseContext)
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={classes(item, danger ? 'text-danger' : 'text-text')}
      onClick={() => {
        close()
        onSelect()
      }}
    >
      {icon}
      <span className="grow">{children}</span>
      {keys && <KeyHint keys={keys} />}
    </button>
  )
}

export type MenuLinkProps = { href: string; icon?: ReactNode; current?: boolean; children: ReactNode }

export function MenuLink({ href, icon, current, children }: MenuLinkProps) {
  const close = useContext(CloseContext)
  return (
    <Link
      href={href}
      role="menuitem"
      tabIndex={-1}
      className={classes(item, 'text-text')}
      aria-current={current || undefined}
      onClick={close}
    >
      {icon}
      <span className="grow">{children}</span>
      {current && <Check aria-hidden />}
    </Link>
  )
}

/** A file to take along, and what it is for: fetched by the browser, not a page to go to. */
export function MenuFile({ href, icon, hint, children }: Omit<MenuLinkProps, 'current'> & { hint?: string }) {
  const close = useContext(CloseContext)
  const hintId = useId()
  return (
    <a
      href={href}
      download
      role="menuitem"
      tabIndex={-1}
      className={classes(item, 'text-text')}
      aria-describedby={hint && hintId}
      onClick={close}
    >
      {icon}
      <span className="grow">
        {children}
        {hint && (
          <span id={hintId} aria-hidden className="block text-small text-text2">
            {hint}
          </span>
        )}
      </span>
    </a>
  )
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <div className="px-2.5 pt-1.5 pb-1 text-small text-text2">{children}</div>
}

export function MenuSeparator() {
  return <hr className="-mx-1 my-1 h-px border-0 bg-line" />
}
