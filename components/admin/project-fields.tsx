'use client'

import { Checkbox } from '@/components/ui/form/checkbox'
import { Select } from '@/components/ui/form/select'
import { TextField } from '@/components/ui/form/text-field'
import { words } from '@/components/words'
import type { Policy } from '@/lib/contract/projects'
import type { Selection } from '@/lib/domain/report/publish-status'

export type ProjectRules = { name: string; policy: Policy; selection: Selection }

export type ProjectFieldsProps = {
  rules: ProjectRules
  errorOf: (field: string) => string | undefined
}

/** Name, selection and rules of a project; each choice in words. */
export function ProjectFields({ rules: { name, policy, selection }, errorOf }: ProjectFieldsProps) {
  const text = words.project
  return (
    <>
      <TextField
        id="name"
        name="name"
        label={text.name}
        error={errorOf('name')}
        defaultValue={name}
        autoComplete="off"
      />
      <Choice
        id="selection"
        label={text.selection}
        hint={text.selectionHint}
        value={selection}
        choices={text.selections}
      />
      <TextField
        id="policy.reviewsPerArticle"
        name="policy.reviewsPerArticle"
        type="number"
        inputMode="numeric"
        min={1}
        max={10}
        className="[&_input]:max-w-40"
        label={text.reviews}
        hint={text.reviewsHint}
        error={errorOf('policy.reviewsPerArticle')}
        defaultValue={policy.reviewsPerArticle}
      />
      <Choice id="signer" label={text.signer} value={policy.signer} choices={text.signers} />
      <Choice id="names" label={text.names} value={policy.names} choices={text.namesChoices} />
      <Choice id="reasons" label={text.reasons} value={policy.reasons} choices={text.reasonsChoices} />
      <Checkbox
        name="reauthenticate"
        label={text.reauthenticate}
        hint={text.reauthenticateHint}
        defaultChecked={policy.reauthenticate}
      />
    </>
  )
}

type ChoiceProps<Value extends string> = {
  id: string
  label: string
  hint?: string
  value: Value
  choices: Readonly<Record<Value, string>>
}

function Choice<Value extends string>({ id, label, hint, value, choices }: ChoiceProps<Value>) {
  const options = Object.entries<string>(choices).map(([key, name]) => ({ value: key, label: name }))
  return (
    <Select
      id={id}
      name={id}
      label={label}
      hint={hint}
      placeholder={null}
      defaultValue={value}
      options={options}
    />
  )
}
