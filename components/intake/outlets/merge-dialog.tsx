'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Combobox } from '@/components/ui/form/combobox'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { FormDialog } from '@/components/ui/overlay/form-dialog'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { Outlet } from '@/lib/contract/outlets'
import { useOtherOutlets } from './use-other-outlets'

const text = words.outlets.merge

/** Makes an outlet one with another of the register, which stays. */
export function MergeDialog({ outlet, onClose }: { outlet: Outlet; onClose: () => void }) {
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const { others, fault } = useOtherOutlets(outlet.slug)
  const { faults, errorOf, busy, submit, keyFor } = useSubmission({ into: text.missing })

  async function merge(): Promise<void> {
    // what is typed and means none of them is refused there, with the field's words
    const body = { into: others.find(({ name }) => name === typed.trim())?.slug ?? '' }
    await submit(async () => {
      const asked = { params: { slug: outlet.slug }, body, key: keyFor(body) }
      const done = await request('POST /api/v1/outlets/{slug}/merge', asked)
      toast(text.done(outlet.name, done.outlet.name, done.articles, done.signed))
      onClose()
      router.refresh()
    })
  }

  return (
    <FormDialog
      title={text.title(outlet.name)}
      lead={text.lead}
      submit={text.submit}
      danger
      busy={busy}
      onSubmit={() => void merge()}
      onClose={onClose}
    >
      <ErrorSummary faults={fault ? [fault] : faults} />
      <p>{text.text}</p>
      <Combobox
        id="into"
        label={text.into}
        hint={text.intoHint(outlet.name)}
        error={errorOf('into')}
        value={typed}
        options={others.map(({ slug, name, aliases }) => ({
          value: slug,
          label: name,
          hint: aliases.join(', '),
        }))}
        onChange={setTyped}
      />
    </FormDialog>
  )
}
