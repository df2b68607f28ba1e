import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'

export type FieldOwnProps = {
  /** Also the address of the error summary's link. */
  id: string
  label: string
  hint?: ReactNode
  /** The same words as in the error summary. */
  error?: string
  optional?: boolean
  /** The label stands before the control on one line, as in a card. */
  inline?: boolean
  /** What is known of the value, at the end of the label's line: where it was found. */
  note?: string | null
  className?: string
}

/** What the control inside must carry so that label, hint and error belong to it. */
export type ControlProps = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

export type FieldProps = FieldOwnProps & { children: (control: ControlProps) => ReactNode }

export function Field({ id, label, hint, error, optional, inline, note, className, children }: FieldProps) {
  const described = [note && `${id}-note`, hint && `${id}-hint`, error && `${id}-error`]
    .filter(Boolean)
    .join(' ')
  return (
    <div
      className={classes(
        inline ? 'grid grid-cols-[4.5rem_1fr] items-start gap-x-2' : 'flex flex-col gap-1.5',
        className,
      )}
    >
      <div className={classes('flex items-baseline justify-between gap-3', inline && 'pt-1.5')}>
        <label htmlFor={id} className={inline ? 'text-text2' : 'font-semibold text-text'}>
          {label}
          {optional && <span className="font-normal text-text2"> ({words.optional})</span>}
        </label>
        {note && (
          <span id={`${id}-note`} className="text-end text-small text-text2">
            {note}
          </span>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-1.5">
        {children({
          id,
          'aria-describedby': described || undefined,
          'aria-invalid': error ? true : undefined,
        })}
        {error && (
          <p id={`${id}-error`} className="flex gap-1.5 font-medium text-danger text-small">
            <CircleAlert aria-hidden className="mt-px size-4 shrink-0" />
            <span>
              <span className="sr-only">{words.errorPrefix} </span>
              {error}
            </span>
          </p>
        )}
        {hint && (
          <p id={`${id}-hint`} className="text-small text-text2">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

/** Splits the props of a field from those of the control inside it. */
export function splitFieldProps<Props extends FieldOwnProps>(props: Props) {
  const { id, label, hint, error, optional, inline, note, className, ...control } = props
  return { field: { id, label, hint, error, optional, inline, note, className }, control }
}

/** The look of every box one types or chooses in. */
export const controlLook =
  'w-full min-w-0 rounded-control border border-ctl bg-card px-3 text-text placeholder:text-few aria-invalid:border-2 aria-invalid:border-danger [&:is(input,textarea)]:read-only:bg-canvas'

/** Tall on the way in (sign-in, set-up), plain on a page, low in a card. */
export const controlHeights = {
  small: 'h-8 pointer-coarse:h-11 max-sm:h-11',
  medium: 'h-10 pointer-coarse:h-11 max-sm:h-11',
  large: 'h-11',
}
export type ControlSize = keyof typeof controlHeights
