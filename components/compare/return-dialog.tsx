import { ReasonDialog } from '@/components/review/reason-dialog'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'

export type ReturnDialogProps = {
  /** Whose reading it is: a name before the readings are compared, a letter after that. */
  whose: string
  text: string
  /** The seat before, the layer after. */
  reviewId: string
  onClose: () => void
}

/** Gives a reading back to whoever made it, with a reason. */
export function ReturnDialog({ whose, text, reviewId, onClose }: ReturnDialogProps) {
  return (
    <ReasonDialog
      title={words.compare.returnTitle(whose)}
      text={text}
      ask={words.compare.returnReason}
      confirm={words.compare.returnConfirm}
      done={words.compare.returned}
      act={(reason, key) =>
        request('POST /api/v1/reviews/{reviewId}/return', { params: { reviewId }, body: { reason }, key })
      }
      onClose={onClose}
    />
  )
}
