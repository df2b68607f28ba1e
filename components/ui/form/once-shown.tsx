'use client'

import { Copy } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Instant } from '@/components/ui/dates/instant'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { TextField } from './text-field'

export type OnceShownProps = { label: string; value: string; expiresAt: string; onDone: () => void }

/** A link or a token to take along now: only its hash is kept. */
export function OnceShown({ label, value, expiresAt, onDone }: OnceShownProps) {
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value)
      toast(words.once.copied)
    } catch {
      toast(words.once.copyFailed, { problem: true })
    }
  }
  return (
    <div className="flex flex-col gap-5">
      <TextField
        id="once-shown"
        label={label}
        hint={
          <>
            {words.once.expires} <Instant at={expiresAt} />.
          </>
        }
        readOnly
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      <div className="flex flex-wrap justify-end gap-2 pb-3">
        <Button onClick={onDone}>{words.once.done}</Button>
        <Button variant="primary" icon={<Copy aria-hidden />} onClick={() => void copy()}>
          {words.once.copy}
        </Button>
      </div>
    </div>
  )
}
