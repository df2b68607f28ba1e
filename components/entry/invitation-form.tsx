'use client'

import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { checked } from '@/components/ui/form/faults'
import { Select } from '@/components/ui/form/select'
import { TextField } from '@/components/ui/form/text-field'
import { useSubmission } from '@/components/ui/form/use-submission'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { Output } from '@/lib/contract/operation'
import { createInvitation } from '@/lib/contract/people'
import { installationRoles, projectRoles } from '@/lib/domain/policy'
import { emailFault } from './account-fields'

export type InvitationFormProps = {
  projects: { slug: string; name: string }[]
  onMade: (invitation: Output<typeof createInvitation>) => void
  onCancel: () => void
}

export function InvitationForm({ projects, onMade, onCancel }: InvitationFormProps) {
  const { faults, errorOf, busy, submit, keyFor } = useSubmission({
    ...emailFault,
    ...words.people.faults,
  })

  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const invitedTo = projects.flatMap(({ slug }) => {
      const role = form.get(`project ${slug}`)
      return role ? [{ slug, role }] : []
    })
    void submit(async () => {
      const values = { email: form.get('email'), role: form.get('role'), projects: invitedTo }
      const body = checked(createInvitation.body, values)
      onMade(await request('POST /api/v1/admin/invitations', { body, key: keyFor(body) }))
    })
  }

  return (
    <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-5">
      <ErrorSummary faults={faults} />
      <TextField
        id="email"
        name="email"
        type="email"
        label={words.people.email}
        error={errorOf('email')}
        autoComplete="off"
        data-autofocus
      />
      <Select
        id="role"
        name="role"
        label={words.people.role}
        hint={words.people.roleHint}
        placeholder={null}
        defaultValue="MEMBER"
        options={installationRoles.map((role) => ({ value: role, label: words.roles[role] })).reverse()}
      />
      {projects.length > 0 && (
        <fieldset className="flex flex-col gap-3">
          <legend className="mb-2 font-semibold">{words.people.projects}</legend>
          {projects.map(({ slug, name }) => (
            <Select
              key={slug}
              id={`project ${slug}`}
              name={`project ${slug}`}
              label={name}
              placeholder={words.people.noRole}
              className="sm:grid sm:grid-cols-2 sm:items-center"
              options={projectRoles.map((role) => ({ value: role, label: words.roles[role] }))}
            />
          ))}
        </fieldset>
      )}
      <div className="flex flex-wrap justify-end gap-2 pb-3">
        <Button variant="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button type="submit" variant="primary" busy={busy}>
          {words.people.submit}
        </Button>
      </div>
    </form>
  )
}
