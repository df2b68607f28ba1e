'use client'

import { useState } from 'react'
import { Checkbox } from '@/components/ui/form/checkbox'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { DomainError } from '@/lib/domain/error'
import type { Reviewer } from '../../review/assign-dialog'
import { ManyDialog, type ManyProps } from './many-dialog'

const text = words.selection.assign

/** Who reads the chosen articles besides those who do already. */
export function AssignMany({ slug, reviewers, ...many }: ManyProps & { reviewers: Reviewer[] }) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  return (
    <ManyDialog
      {...many}
      {...text}
      act={(articles, keyFor) => {
        if (chosen.length === 0) throw nobody()
        const body = { articles, reviewers: [...chosen] }
        const asked = { params: { slug }, body, key: keyFor(body) }
        return request('POST /api/v1/projects/{slug}/assignments', asked)
      }}
    >
      {() => (
        <fieldset>
          <legend className="mb-2 text-text2">{text.hint}</legend>
          {reviewers.map(({ id, name, role }) => (
            <Checkbox
              key={id}
              label={name}
              hint={words.roles[role]}
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
          ))}
        </fieldset>
      )}
    </ManyDialog>
  )
}

function nobody(): DomainError {
  return new DomainError('validation', text.nobody, { errors: [{ path: '', message: text.nobody }] })
}
