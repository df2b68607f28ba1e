'use client'

import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { checked } from '@/components/ui/form/faults'
import { Select } from '@/components/ui/form/select'
import { TextField } from '@/components/ui/form/text-field'
import { useSubmission } from '@/components/ui/form/use-submission'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { addMember } from '@/lib/contract/projects'
import { projectRoles } from '@/lib/domain/policy'
import { emailFault } from '../entry/account-fields'

/** Adds a person of the installation, by the exact address. */
export function AddMemberForm({ slug }: { slug: string }) {
  const router = useRouter()
  const { faults, errorOf, busy, submit, keyFor } = useSubmission(emailFault)

  async function add(form: HTMLFormElement): Promise<void> {
    const values = Object.fromEntries(new FormData(form))
    const done = await submit(async () => {
      const body = checked(addMember.body, values)
      const { name } = await request('POST /api/v1/projects/{slug}/members', {
        params: { slug },
        body,
        key: keyFor(body),
      })
      toast(words.members.added(name))
    })
    if (!done) return
    form.reset()
    router.refresh()
  }

  return (
    <form
      noValidate
      aria-labelledby="add-member"
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        void add(event.currentTarget)
      }}
      className="flex flex-col gap-4 rounded-card border border-line bg-card px-5 py-5"
    >
      <div>
        <h2 id="add-member" className="text-h3">
          {words.members.add}
        </h2>
        <p className="text-text2">{words.members.addLead}</p>
      </div>
      <ErrorSummary faults={faults} />
      <div className="flex flex-wrap items-start gap-4">
        <TextField
          id="email"
          name="email"
          type="email"
          className="min-w-60 grow basis-0"
          label={words.members.email}
          error={errorOf('email')}
          autoComplete="off"
        />
        <Select
          id="role"
          name="role"
          className="min-w-40"
          label={words.members.role}
          placeholder={null}
          defaultValue="REVIEWER"
          options={projectRoles.map((role) => ({ value: role, label: words.roles[role] }))}
        />
        <Button type="submit" variant="primary" busy={busy} className="mt-7 h-10">
          {words.members.submit}
        </Button>
      </div>
    </form>
  )
}
