'use client'

import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/form/checkbox'
import { ErrorSummary, type FieldFault } from '@/components/ui/form/error-summary'
import { checked } from '@/components/ui/form/faults'
import { Select } from '@/components/ui/form/select'
import { TextField } from '@/components/ui/form/text-field'
import { useSubmission } from '@/components/ui/form/use-submission'
import { words } from '@/components/words'
import { createToken } from '@/lib/contract/accounts'
import { request } from '@/lib/contract/client'
import type { Output } from '@/lib/contract/operation'
import { scopes } from '@/lib/domain/policy'

export type TokenFormProps = {
  onMade: (token: Output<typeof createToken>) => void
  onCancel: () => void
}

const { token: name, scopes: noScope } = words.account.faults

/** The page behind the dialog has a field `name` already. */
const NAME_ID = 'token-name'

function inDialog(fault: FieldFault): FieldFault {
  return fault.field === 'name' ? { ...fault, field: NAME_ID } : fault
}

export function TokenForm({ onMade, onCancel }: TokenFormProps) {
  const { faults, errorOf, busy, submit, keyFor } = useSubmission({ name, scopes: noScope })

  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const values = { name: form.get('name'), scopes: form.getAll('scope'), days: Number(form.get('days')) }
    void submit(async () => {
      const body = checked(createToken.body, values)
      onMade(await request('POST /api/v1/account/tokens', { body, key: keyFor(body) }))
    })
  }

  return (
    <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-5">
      <ErrorSummary faults={faults.map(inDialog)} />
      <TextField
        id={NAME_ID}
        name="name"
        label={words.account.tokenName}
        hint={words.account.tokenNameHint}
        error={errorOf('name')}
        autoComplete="off"
        data-autofocus
      />
      <fieldset id="scopes" tabIndex={-1} className="flex flex-col">
        <legend className="mb-1 font-semibold">{words.account.scopes}</legend>
        {scopes.map((scope) => (
          <Checkbox
            key={scope}
            name="scope"
            value={scope}
            defaultChecked={scope === 'read'}
            label={words.account.scopeNames[scope]}
          />
        ))}
      </fieldset>
      <Select
        id="days"
        name="days"
        label={words.account.life}
        placeholder={null}
        defaultValue="90"
        options={Object.entries(words.account.lives).map(([value, label]) => ({ value, label }))}
      />
      <div className="flex flex-wrap justify-end gap-2 pb-3">
        <Button variant="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button type="submit" variant="primary" busy={busy}>
          {words.account.makeToken}
        </Button>
      </div>
    </form>
  )
}
