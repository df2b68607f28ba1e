'use client'

import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { ConflictBar } from '@/components/ui/form/conflict-bar'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { useVersioned } from '@/components/ui/form/use-versioned'
import { FormDialog } from '@/components/ui/overlay/form-dialog'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { type Outlet, outletSchema } from '@/lib/contract/outlets'
import { OutletFields } from './outlet-fields'
import { outletValues } from './outlet-values'

export type OutletDialogProps = {
  /** Null for a new one. */
  outlet: Outlet | null
  onClose: () => void
}

export function OutletDialog({ outlet, onClose }: OutletDialogProps) {
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const { faults, errorOf, busy, submit, keyFor } = useSubmission(words.outlets.faults)
  const known = useVersioned(outlet ?? blank, outletSchema)

  async function save(): Promise<void> {
    if (!form.current) return
    const values = new FormData(form.current)
    await submit(async () => {
      const saved = await send(values)
      if (!saved) return
      toast(words.outlets.saved(saved.name))
      onClose()
      router.refresh()
    })
  }

  function send(values: FormData): Promise<Outlet | null> {
    const body = outletValues(values)
    if (!outlet) return request('POST /api/v1/outlets', { body, key: keyFor(body) })
    const params = { slug: outlet.slug }
    return known.save((version) =>
      request('PATCH /api/v1/outlets/{slug}', { params, body, version, key: keyFor({ body, version }) }),
    )
  }

  return (
    <FormDialog
      title={outlet ? words.outlets.editTitle : words.outlets.add}
      submit={outlet ? words.save : words.outlets.add}
      busy={busy}
      form={form}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <ErrorSummary faults={faults} />
      {known.theirs && (
        <ConflictBar text={words.outlets.conflict} onKeep={() => void save()} onTake={known.takeTheirs} />
      )}
      <OutletFields key={known.shown.version} outlet={known.shown} errorOf={errorOf} />
    </FormDialog>
  )
}

const blank: Outlet = {
  slug: '',
  name: '',
  homepage: null,
  country: null,
  language: null,
  hostnames: [],
  aliases: [],
  version: 0,
}
