'use client'

import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { checked } from '@/components/ui/form/faults'
import { TextField } from '@/components/ui/form/text-field'
import { useSubmission } from '@/components/ui/form/use-submission'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { updateAccount } from '@/lib/contract/accounts'
import { request } from '@/lib/contract/client'

export type ProfileFormProps = { name: string; email: string }

/** The name others see, and the address one signs in with. */
export function ProfileForm({ name, email }: ProfileFormProps) {
  const router = useRouter()
  const { faults, errorOf, busy, submit, keyFor } = useSubmission({ name: words.account.faults.name })

  async function save(form: HTMLFormElement): Promise<void> {
    const values = Object.fromEntries(new FormData(form))
    const done = await submit(async () => {
      const body = checked(updateAccount.body, { name: values.name })
      await request('PATCH /api/v1/account', { body, key: keyFor(body) })
    })
    if (!done) return
    toast(words.account.saved)
    router.refresh()
  }

  return (
    <form
      noValidate
      aria-label={words.account.profile}
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        void save(event.currentTarget)
      }}
      className="flex max-w-120 flex-col gap-5"
    >
      <ErrorSummary faults={faults} />
      <TextField
        id="name"
        name="name"
        label={words.account.name}
        hint={words.account.nameHint}
        error={errorOf('name')}
        defaultValue={name}
        autoComplete="name"
      />
      <TextField
        id="email"
        label={words.account.email}
        hint={words.account.emailHint}
        readOnly
        value={email}
        autoComplete="username"
      />
      <Button type="submit" busy={busy} className="self-start">
        {words.save}
      </Button>
    </form>
  )
}
