'use client'

import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { Select } from '@/components/ui/form/select'
import { TextArea } from '@/components/ui/form/text-field'
import { useSubmission } from '@/components/ui/form/use-submission'
import { words } from '@/components/words'
import { installationRoles, projectRoles } from '@/lib/domain/policy'
import { type Invited, invitationFaults, inviteEach } from './invite-each'

export type InvitationFormProps = {
  projects: { slug: string; name: string }[]
  onMade: (invited: Invited) => void
  onCancel: () => void
}

export function InvitationForm({ projects, onMade, onCancel }: InvitationFormProps) {
  const { faults, errorOf, busy, submit, keyFor } = useSubmission(invitationFaults)

  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const invitedTo = projects.flatMap(({ slug }) => {
      const role = form.get(`project ${slug}`)
      return role ? [{ slug, role }] : []
    })
    void submit(async () => {
      const as = { role: form.get('role'), projects: invitedTo }
      onMade(await inviteEach(String(form.get('email')), as, keyFor))
    })
  }

  return (
    <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-5">
      <ErrorSummary faults={faults} />
      <TextArea
        id="email"
        name="email"
        inputMode="email"
        label={words.people.email}
        hint={words.people.emailHint}
        error={errorOf('email')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
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
