'use client'

import { LoaderCircle } from 'lucide-react'
import Link from 'next/link'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { classes } from './classes'
import { KeyHint } from './key-hint'
import { Tooltip } from './overlay/tooltip'
import { useHydrated } from './use-hydrated'

type Look = {
  /** `primary` at most once per screen; `quiet` has no edge; `danger` only for what destroys. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 'small' | 'medium' | 'large'
  icon?: ReactNode
  /** The key that does the same, shown inside and announced through aria-keyshortcuts: `Mod+Enter`, `Enter`, `?` */
  keys?: string
}

export type ButtonProps = ComponentProps<'button'> &
  Look & {
    busy?: boolean
    /** Why it cannot be pressed now: stays focusable and says so, never only greyed. */
    blocked?: string
  }

export function Button(props: ButtonProps) {
  const { variant, size, icon, keys, busy, blocked, children, className, onClick, ...rest } = props
  const reasonId = useId()
  const inert = busy || blocked !== undefined
  // Before the page's code runs, a form would send itself off by the browser's own way, past its handler.
  const tooEarly = !useHydrated() && rest.type === 'submit'
  const button = (
    <button
      type="button"
      {...rest}
      disabled={tooEarly || rest.disabled}
      className={classes(look({ variant, size }), inert && 'opacity-60', className)}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      aria-describedby={blocked ? reasonId : rest['aria-describedby']}
      aria-keyshortcuts={ariaKeys(keys)}
      onClick={inert ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <LoaderCircle aria-hidden className="size-4 animate-spin" /> : icon}
      {children}
      {keys && <KeyHint keys={keys} onInk={variant === 'primary'} />}
      {blocked && (
        <span id={reasonId} className="sr-only">
          {blocked}
        </span>
      )}
    </button>
  )
  // one that is only sometimes blocked stays the same element, so that it keeps the focus
  if (!('blocked' in props)) return button
  return (
    <Tooltip label={blocked} enabled={blocked !== undefined}>
      {button}
    </Tooltip>
  )
}

export type ButtonLinkProps = ComponentProps<typeof Link> & Look

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({ variant, size, icon, keys, children, className, ...rest }: ButtonLinkProps) {
  return (
    <Link
      {...rest}
      className={classes(look({ variant, size }), className)}
      aria-keyshortcuts={ariaKeys(keys)}
    >
      {icon}
      {children}
      {keys && <KeyHint keys={keys} onInk={variant === 'primary'} />}
    </Link>
  )
}

export type IconButtonProps = Omit<ButtonProps, 'children' | 'icon'> & { label: string; icon: ReactNode }

/** A square button with a name that is spoken and shown as a tooltip. */
export function IconButton({
  label,
  keys,
  variant = 'quiet',
  size,
  icon,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys}>
      <Button
        {...rest}
        aria-label={label}
        variant={variant}
        size={size}
        icon={icon}
        className={classes('aspect-square px-0!', className)}
      />
    </Tooltip>
  )
}

const variants = {
  primary: 'border-transparent bg-action text-on-action hover:opacity-90 active:opacity-80',
  secondary: 'border-ctl bg-card text-text hover:bg-hover active:bg-sel',
  quiet: 'border-transparent bg-transparent text-text2 hover:bg-hover hover:text-text active:bg-sel',
  danger: 'border-danger bg-card text-danger hover:bg-hover active:bg-sel',
}
const sizes = {
  small: 'h-8 px-2.5 gap-1.5',
  medium: 'h-9 px-3.5 gap-2',
  large: 'h-11 px-5 gap-2 text-h3',
}

function look({ variant = 'secondary', size = 'medium' }: Look): string {
  return classes(
    'target inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-control border font-semibold no-underline transition-colors [&_svg]:size-4 [&_svg]:shrink-0',
    variants[variant],
    sizes[size],
    size !== 'large' && 'text-body',
  )
}

function ariaKeys(keys: string | undefined): string | undefined {
  return keys?.replace('Mod+', 'Control+')
}
