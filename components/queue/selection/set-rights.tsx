'use client'

import { useState } from 'react'
import { Select } from '@/components/ui/form/select'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { rightsWords } from '@/lib/domain/exchange/document-words'
import { type Rights, rightsValues } from '@/lib/domain/exchange/rights'
import { ManyDialog, type ManyProps } from './many-dialog'

const text = words.selection.rights

/** What of the chosen articles' text may be shown. */
export function SetRights({ slug, ...many }: ManyProps) {
  const [rights, setRights] = useState<Rights>('UNKNOWN')
  return (
    <ManyDialog
      {...many}
      {...text}
      act={(articles, keyFor) => {
        const body = { articles, rights }
        const asked = { params: { slug }, body, key: keyFor(body) }
        return request('POST /api/v1/projects/{slug}/articles/rights', asked)
      }}
    >
      {() => (
        <Select
          id="rights"
          label={text.label}
          placeholder={null}
          value={rights}
          options={rightsValues.map((value) => ({ value, label: rightsWords[value] }))}
          onChange={({ target }) => setRights(rightsValues.find((value) => value === target.value) ?? rights)}
        />
      )}
    </ManyDialog>
  )
}
