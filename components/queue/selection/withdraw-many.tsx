'use client'

import { useState } from 'react'
import { TextArea } from '@/components/ui/form/text-field'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { ManyDialog, type ManyProps } from './many-dialog'

const text = words.selection.withdraw

/** Takes the chosen articles out of work, for one reason. */
export function WithdrawMany({ slug, ...many }: ManyProps) {
  const [reason, setReason] = useState('')
  return (
    <ManyDialog
      {...many}
      {...text}
      sentences={{ reason: words.signOff.sayWhy }}
      act={(articles, keyFor) => {
        const body = { articles, reason }
        const asked = { params: { slug }, body, key: keyFor(body) }
        return request('POST /api/v1/projects/{slug}/articles/withdraw', asked)
      }}
    >
      {(errorOf) => (
        <TextArea
          id="reason"
          label={text.ask}
          hint={text.hint}
          rows={3}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          error={errorOf('reason')}
          maxLength={2000}
          required
        />
      )}
    </ManyDialog>
  )
}
