'use client'

import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
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

export type PasswordFieldProps = FieldOwnProps & { size?: ControlSize } & Omit<
    ComponentProps<'input'>,
    'id' | 'type' | 'size'
  >

/** A password that can be looked at; pasting and password managers work. */
export function PasswordField({ size = 'large', ...props }: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  const { field, control } = splitFieldProps(props)
  const Icon = shown ? EyeOff : Eye
  return (
    <Field {...field}>
      {(aria) => (
        <div className="relative">
          <input
            autoComplete="current-password"
            spellCheck={false}
            autoCapitalize="none"
            {...control}
            {...aria}
            type={shown ? 'text' : 'password'}
            className={classes(controlLook, controlHeights[size], 'pe-24')}
          />
          <button
            type="button"
            aria-label={words.account.showPassword}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-1 end-1 inline-flex items-center gap-1.5 rounded-chip px-2.5 font-semibold text-text hover:bg-hover"
          >
            <Icon aria-hidden className="size-4" />
            {shown ? words.account.hide : words.account.show}
          </button>
        </div>
      )}
    </Field>
  )
}
