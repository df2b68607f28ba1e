'use client'

import { Copy } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Instant } from '@/components/ui/dates/instant'
import { TextField } from '@/components/ui/form/text-field'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'

export type InvitationLinkProps = { url: string; expiresAt: string; onDone: () => void }

/** The link, shown once: only its hash is kept. */
export function InvitationLink({ url, expiresAt, onDone }: InvitationLinkProps) {
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(url)
      toast(words.people.copied)
    } catch {
      toast(words.people.copyFailed, { problem: true })
    }
  }
  return (
    <div className="flex flex-col gap-5">
      <TextField
        id="invitation-link"
        label={words.people.link}
        hint={
          <>
            {words.people.expires} <Instant at={expiresAt} />.
          </>
        }
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      <div className="flex flex-wrap justify-end gap-2 pb-3">
        <Button onClick={onDone}>{words.people.done}</Button>
        <Button variant="primary" icon={<Copy aria-hidden />} onClick={() => void copy()}>
          {words.people.copy}
        </Button>
      </div>
    </div>
  )
}
