'use client'

import { Copy } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Instant } from '@/components/ui/dates/instant'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { TextField } from './text-field'

export type OnceShownProps = {
  /** Several are told apart by their labels, which are copied with them. */
  shown: readonly { label: string; value: string }[]
  expiresAt: string
  onDone: () => void
}

/** A link or a token to take along now, or several: only their hashes are kept. */
export function OnceShown({ shown, expiresAt, onDone }: OnceShownProps) {
  const isOne = shown.length === 1
  async function copy(): Promise<void> {
    try {
      const lines = shown.map(({ label, value }) => (isOne ? value : `${label}\t${value}`))
      await navigator.clipboard.writeText(lines.join('\n'))
      toast(words.once.copied)
    } catch {
      toast(words.once.copyFailed, { problem: true })
    }
  }
  return (
    <div className="flex flex-col gap-5">
      {shown.map(({ label, value }, n) => (
        <TextField
          key={label}
          id={`once-shown-${n}`}
          label={label}
          hint={
            n === shown.length - 1 && (
              <>
                {words.once.expires} <Instant at={expiresAt} />.
              </>
            )
          }
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          data-autofocus={n === 0 ? true : undefined}
        />
      ))}
      <div className="flex flex-wrap justify-end gap-2 pb-3">
        <Button onClick={onDone}>{words.once.done}</Button>
        <Button variant="primary" icon={<Copy aria-hidden />} onClick={() => void copy()}>
          {isOne ? words.once.copy : words.once.copyAll}
        </Button>
      </div>
    </div>
  )
}
