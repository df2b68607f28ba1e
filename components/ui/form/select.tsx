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

type ControlOwnProps = {
  options: SelectOption[]
  /** The words of the empty choice; null leaves it out. */
  placeholder?: string | null
  size?: ControlSize
} & Omit<ComponentProps<'select'>, 'children' | 'size'>

export type SelectProps = FieldOwnProps & Omit<ControlOwnProps, 'id'>

/** One of a closed list, by the browser's own control. */
export function Select(props: SelectProps) {
  const { field, control } = splitFieldProps(props)
  return <Field {...field}>{(aria) => <SelectControl {...control} {...aria} />}</Field>
}

/** The control alone, where what stands round it names it. */
export function SelectControl(props: ControlOwnProps) {
  const { options, placeholder = words.choose, size = 'medium', className, ...control } = props
  return (
    <div className={classes('relative', className)}>
      <select {...control} className={classes(controlLook, controlHeights[size], 'appearance-none pe-8')}>
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
  )
}
