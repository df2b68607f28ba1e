'use client'

import { useState } from 'react'
import { Combobox } from '@/components/ui/form/combobox'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { ManyDialog, type ManyProps } from './many-dialog'

const text = words.selection.outlet

/** Which outlet the chosen articles are of. */
export function SetOutlet({
  slug,
  outlets,
  ...many
}: ManyProps & { outlets: { slug: string; name: string }[] }) {
  const [outlet, setOutlet] = useState('')
  return (
    <ManyDialog
      {...many}
      {...text}
      sentences={{ outlet: text.missing }}
      act={(articles, keyFor) => {
        const body = { articles, outlet }
        const asked = { params: { slug }, body, key: keyFor(body) }
        return request('POST /api/v1/projects/{slug}/articles/outlet', asked)
      }}
    >
      {(errorOf) => (
        <Combobox
          id="outlet"
          label={text.label}
          hint={text.hint}
          error={errorOf('outlet')}
          value={outlet}
          options={outlets.map(({ slug: value, name }) => ({ value, label: name }))}
          onChange={(name) => setOutlet(name)}
        />
      )}
    </ManyDialog>
  )
}
