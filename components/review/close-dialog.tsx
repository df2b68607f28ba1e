'use client'

import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { ReasonDialog } from './reason-dialog'

/** Asks why reviewing is closed before everybody is done, and closes it. */
export function CloseDialog({ articleId, onClose }: { articleId: string; onClose: () => void }) {
  return (
    <ReasonDialog
      title={words.compare.closeTitle}
      text={words.compare.closeText}
      ask={words.compare.closeReason}
      confirm={words.compare.closeEarly}
      done={words.compare.closed}
      act={(reason, key) =>
        request('POST /api/v1/articles/{articleId}/review/close', {
          params: { articleId },
          body: { reason },
          key,
        })
      }
      onClose={onClose}
    />
  )
}
