'use client'

import { useState } from 'react'
import { PasswordField } from '@/components/ui/form/password-field'
import { TextField } from '@/components/ui/form/text-field'
import { words } from '@/components/words'

const { faults } = words.account

/** What to enter where the contract only names a rule, by field, in the order of the forms. */
export const emailFault = { email: faults.email }
export const signInFaults = { ...emailFault, password: faults.password }
export const newAccountFaults = { name: faults.name, email: faults.email, password: faults.newPassword }

type Given = { error: string | undefined }

/** The name others see. */
export function NameField({ error }: Given) {
  return (
    <TextField
      id="name"
      name="name"
      size="large"
      label={words.account.name}
      error={error}
      autoComplete="name"
    />
  )
}

/** The address one signs in with; `fixed` where it is settled already and only shown. */
export function EmailField({ error, fixed, hint }: Partial<Given> & { fixed?: string; hint?: string }) {
  return (
    <TextField
      id="email"
      name="email"
      type="email"
      size="large"
      label={words.account.email}
      hint={hint}
      error={error}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      {...(fixed === undefined ? {} : { readOnly: true, value: fixed })}
    />
  )
}

/** The password one signs in with. */
export function CurrentPasswordField({ error }: Given) {
  return <PasswordField id="password" name="password" label={words.account.password} error={error} />
}

/** Who has forgotten it reads whom to ask; it stands behind the form, out of the way of whoever types on. */
export function ForgottenPassword() {
  const [forgot, setForgot] = useState(false)
  return (
    <div className="flex flex-col items-start gap-1.5">
      <button
        type="button"
        aria-expanded={forgot}
        onClick={() => setForgot(!forgot)}
        className="target cursor-pointer text-text2 underline underline-offset-3 hover:text-text"
      >
        {words.signIn.forgot}
      </button>
      {forgot && <p className="text-small text-text2">{words.signIn.whomToAsk}</p>}
    </div>
  )
}

export function NewPasswordField({ error, label = words.account.password }: Given & { label?: string }) {
  return (
    <PasswordField
      id="password"
      name="password"
      label={label}
      hint={words.account.newPasswordHint}
      error={error}
      autoComplete="new-password"
    />
  )
}
