import type { ComponentProps, ReactNode } from 'react'
import { classes } from '@/components/ui/classes'

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & {
  label: ReactNode
  hint?: ReactNode
  /** Draws a box around it: for a statement one stands by. */
  boxed?: boolean
}

/** The browser's own checkbox (Enter still submits the form) with a whole line as its target. */
export function Checkbox({ label, hint, boxed, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={classes(
        'target flex items-start gap-3',
        boxed
          ? 'rounded-card border border-ctl px-4 py-3 outline-offset-2 has-focus-visible:outline-(length:--focus-width) has-focus-visible:outline-focus'
          : 'py-1.5',
        className,
      )}
    >
      <input type="checkbox" {...rest} className={classes('mt-0.5', boxed && 'focus-visible:outline-none')} />
      <span>
        <span className="text-text">{label}</span>
        {hint && <span className="block text-small text-text2">{hint}</span>}
      </span>
    </label>
  )
}
