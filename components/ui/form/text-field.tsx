import type { ComponentProps } from 'react'
import { classes } from '@/components/ui/classes'
import {
  type ControlSize,
  controlHeights,
  controlLook,
  Field,
  type FieldOwnProps,
  splitFieldProps,
} from './field'

export type TextFieldProps = FieldOwnProps & { size?: ControlSize } & Omit<
    ComponentProps<'input'>,
    'id' | 'size'
  >

/** One line of text. */
export function TextField({ size = 'medium', ...props }: TextFieldProps) {
  const { field, control } = splitFieldProps(props)
  return (
    <Field {...field}>
      {(aria) => (
        <input type="text" {...control} {...aria} className={classes(controlLook, controlHeights[size])} />
      )}
    </Field>
  )
}

export type TextAreaProps = FieldOwnProps & Omit<ComponentProps<'textarea'>, 'id'>

/** Several lines; grows with what is typed. */
export function TextArea(props: TextAreaProps) {
  const { field, control } = splitFieldProps(props)
  return (
    <Field {...field}>
      {(aria) => (
        <textarea
          rows={2}
          {...control}
          {...aria}
          className={classes(controlLook, 'field-sizing-content py-1.5')}
        />
      )}
    </Field>
  )
}
