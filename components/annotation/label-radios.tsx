'use client'

import { useState } from 'react'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import { type Label, labels } from '@/lib/domain/codebook/labels'
import { labelTints } from './label-chip'

export type LabelRadiosProps = {
  name: string
  value: Label | null
  /** Whether the choice was taken. */
  onChange: (label: Label | null) => boolean
  /** Leaves 'None' out. */
  required?: boolean
}

/** None or one of the three, by the browser's own radios. */
export function LabelRadios({ name, value, onChange, required }: LabelRadiosProps) {
  // a radio shows at once what was chosen; the tag is shown when the device has kept it
  const [pressed, setPressed] = useState<{ over: Label | null; choice: Label | null } | null>(null)
  const shown = pressed?.over === value ? pressed.choice : value
  const choices: (Label | null)[] = required ? [...labels] : [null, ...labels]
  return (
    <div className="clear-both grid grid-cols-[6fr_5fr] gap-2 sm:grid-cols-[3fr_4fr_5fr_3fr]">
      {choices.map((label) => (
        <label
          key={label ?? 'none'}
          className={classes(
            'target flex min-h-10 items-center gap-2 rounded-card border px-2.5 py-1.5 sm:gap-2.5 sm:px-3 has-focus-visible:outline-(length:--focus-width) has-focus-visible:outline-focus has-focus-visible:outline-offset-2',
            shown === label ? 'border-focus shadow-[inset_0_0_0_1px_var(--focus)]' : 'border-ctl',
            shown === label && label && labelTints[label],
          )}
        >
          <input
            type="radio"
            name={name}
            className="focus-visible:outline-none"
            checked={shown === label}
            onChange={() => {
              if (onChange(label)) setPressed({ over: value, choice: label })
            }}
          />
          {label && (
            <span aria-hidden className="font-bold">
              {words.labels[label].letter}
            </span>
          )}
          <span className="font-medium leading-tight">
            {label ? words.labels[label].name : words.annotate.sentenceList.none}
          </span>
        </label>
      ))}
    </div>
  )
}
