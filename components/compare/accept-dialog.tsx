'use client'

import { AlertDialog } from '@/components/ui/overlay/alert-dialog'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { toAccept } from '../decision/decision-items'
import type { Deciding } from '../decision/use-deciding'
import { RefusalNote } from '../review/refusal-note'
import type { ComparePlace } from './use-compare-place'

type AcceptDialogProps = { place: ComparePlace; deciding: Deciding; onClose: () => void }

/** Asks before everything that all readings agree on is taken at once. */
export function AcceptDialog({ place, deciding, onClose }: AcceptDialogProps) {
  const count = toAccept(place.items).length

  async function accept(): Promise<void> {
    const accepted = await deciding.accept()
    if (accepted === null) return
    toast(words.compare.accepted(accepted))
    onClose()
  }

  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={words.compare.acceptTitle(count)}
      text={words.compare.acceptText}
      confirm={words.compare.acceptAgreed(count)}
      busy={place.pending.has('accept')}
      blocked={count === 0 ? words.compare.nothingAgreed : undefined}
      onConfirm={accept}
    >
      <RefusalNote refusal={place.refusals.get('accept')} place={place} />
    </AlertDialog>
  )
}
