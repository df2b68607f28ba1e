'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/text-field'
import { words } from '@/components/words'
import { getKeys } from '@/lib/contract/exports'
import type { TrustedKey } from '@/lib/domain/integrity/seal-checks'
import type { TrustedKeys } from './use-trusted-keys'

/** Whose signatures count here, and how to add one. */
export function TrustedKeyList({ keys }: { keys: TrustedKeys }) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  function add(event: FormEvent) {
    event.preventDefault()
    const taken = keys.paste(typed)
    setWrong(!taken)
    if (taken) setTyped('')
  }
  return (
    <section aria-labelledby="trusted-keys" className="flex flex-col gap-3">
      <h2 id="trusted-keys" className="text-h3">
        {words.verify.keys}
      </h2>
      <p className="text-small text-text2">{keys.failed ? words.verify.noKeys : words.verify.keysLead}</p>
      <ul className="flex flex-col gap-2">
        {keys.installed?.map((key) => (
          <KeyLine key={key.publicKey} trusted={key} from={words.verify.fromHere} />
        ))}
        {keys.pasted.map((key) => (
          <KeyLine key={key.publicKey} trusted={key} from={words.verify.byHand} />
        ))}
      </ul>
      <form noValidate onSubmit={add} className="flex flex-col gap-2">
        <TextField
          id="public-key"
          label={words.verify.keyField}
          hint={
            <>
              {words.verify.keyHint} <span className="font-mono">{getKeys.path}</span>
            </>
          }
          error={wrong ? words.verify.keyWrong : undefined}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" className="self-start">
          {words.verify.addKey}
        </Button>
      </form>
    </section>
  )
}

function KeyLine({ trusted, from }: { trusted: TrustedKey; from: string }) {
  return (
    <li className="text-small">
      <span className="font-mono font-semibold">{trusted.keyId}</span>{' '}
      <span className="text-text2">{from}</span>
      <span className="block break-all font-mono text-text2">{trusted.publicKey}</span>
    </li>
  )
}
