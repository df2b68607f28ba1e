'use client'

import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { checked } from '@/components/ui/form/faults'
import { PasswordField } from '@/components/ui/form/password-field'
import { useSubmission } from '@/components/ui/form/use-submission'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { changePassword } from '@/lib/contract/accounts'
import { request } from '@/lib/contract/client'

const { current, newPassword } = words.account.faults
const sentences = { current, password: newPassword }

/** Another password, for whoever knows the one they have. */
export function PasswordForm() {
  const router = useRouter()
  const { faults, errorOf, busy, submit, keyFor } = useSubmission(sentences)

  async function change(form: HTMLFormElement): Promise<void> {
    const values = Object.fromEntries(new FormData(form))
    const done = await submit(async () => {
      const body = checked(changePassword.body, values)
      await request('POST /api/v1/account/password', { body, key: keyFor(body) })
    })
    if (!done) return
    form.reset()
    toast(words.account.changed)
    router.refresh()
  }

  return (
    <form
      noValidate
      aria-label={words.account.change}
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        void change(event.currentTarget)
      }}
      className="flex max-w-120 flex-col gap-5"
    >
      <ErrorSummary faults={faults} />
      <PasswordField
        id="current"
        name="current"
        size="medium"
        label={words.account.current}
        error={errorOf('current')}
      />
      <PasswordField
        id="password"
        name="password"
        size="medium"
        label={words.account.newPassword}
        hint={words.account.newPasswordHint}
        error={errorOf('password')}
        autoComplete="new-password"
      />
      <Button type="submit" busy={busy} className="self-start">
        {words.account.changeSubmit}
      </Button>
    </form>
  )
}
