import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import {
  type ControlSize,
  controlHeights,
  controlLook,
  Field,
  type FieldOwnProps,
  splitFieldProps,
} from './field'

export type SelectOption = { value: string; label: string }

export type SelectProps = FieldOwnProps & {
  options: SelectOption[]
  /** The words of the empty choice; null leaves it out. */
  placeholder?: string | null
  size?: ControlSize
} & Omit<ComponentProps<'select'>, 'id' | 'children' | 'size'>

/** One of a closed list, by the browser's own control. */
export function Select({ options, placeholder = words.choose, size = 'medium', ...props }: SelectProps) {
  const { field, control } = splitFieldProps(props)
  return (
    <Field {...field}>
      {(aria) => (
        <div className="relative">
          <select
            {...control}
            {...aria}
            className={classes(controlLook, controlHeights[size], 'appearance-none pe-8')}
          >
            {placeholder !== null && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-4 text-text2"
          />
        </div>
      )}
    </Field>
  )
}
