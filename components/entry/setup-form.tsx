'use client'

import { type FormEvent, useRef } from 'react'
import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { checked } from '@/components/ui/form/faults'
import { TextField } from '@/components/ui/form/text-field'
import { useSubmission } from '@/components/ui/form/use-submission'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { setUp } from '@/lib/contract/people'
import { EmailField, NameField, NewPasswordField, newAccountFaults } from './account-fields'
import { enter } from './sign-in-request'

const sentences = { ...words.setup.faults, ...newAccountFaults }

/** The first admin and the first project; then straight to the first import. */
export function SetupForm({ token }: { token: string }) {
  const form = useRef<HTMLFormElement>(null)
  const { faults, errorOf, busy, submit, keyFor } = useSubmission(sentences)
  const run = () => form.current?.requestSubmit()
  useShortcuts(words.setup.title, [{ keys: 'Mod+Enter', label: words.setup.submit, run }])

  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const values = { token, ...Object.fromEntries(new FormData(event.currentTarget)) }
    void submit(async () => {
      const body = checked(setUp.body, values)
      const { project } = await request('POST /api/v1/setup', { body, key: keyFor(body) })
      await enter(body.email, body.password, `/projects/${project}/import`)
    })
  }

  return (
    <form
      ref={form}
      method="post"
      noValidate
      onSubmit={handleSubmit}
      className="flex flex-col gap-5"
      aria-label={words.setup.title}
    >
      <ErrorSummary faults={faults} />
      {(token === '' || errorOf('token')) && (
        <TextField
          id="token"
          name="token"
          size="large"
          label={words.setup.code}
          hint={words.setup.codeHint}
          error={errorOf('token')}
          defaultValue={token}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <TextField
        id="project"
        name="project"
        size="large"
        label={words.setup.project}
        hint={words.setup.projectHint}
        error={errorOf('project')}
        autoComplete="off"
      />
      <NameField error={errorOf('name')} />
      <EmailField error={errorOf('email')} />
      <NewPasswordField error={errorOf('password')} />
      <Button type="submit" variant="primary" size="large" keys="Mod+Enter" busy={busy}>
        {words.setup.submit}
      </Button>
    </form>
  )
}
