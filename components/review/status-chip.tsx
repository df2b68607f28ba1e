import {
  CircleSlash,
  FileText,
  GitCompareArrows,
  Lock,
  Pause,
  PenLine,
  RotateCcw,
  Signature,
} from 'lucide-react'
import { Chip } from '@/components/ui/chip'
import { type ArticleStatus, words } from '@/components/words'
import type { ArticleState } from '@/lib/domain/review/workflow'

export const statusIcons: Record<ArticleStatus, typeof FileText> = {
  draft: FileText,
  annotating: PenLine,
  toCompare: GitCompareArrows,
  toSign: Signature,
  signed: Lock,
  reopened: RotateCcw,
  withdrawn: CircleSlash,
}

export type StatusChipProps = {
  status: ArticleStatus
  /** How far: '1 of 2 done'. */
  note?: string
  onHold?: boolean
}

export function StatusChip({ status, note, onHold }: StatusChipProps) {
  const Icon = statusIcons[status]
  return (
    <span className="inline-flex flex-wrap gap-1.5" data-testid="article-status">
      <Chip icon={<Icon aria-hidden />} note={note}>
        {words.statuses[status]}
      </Chip>
      {onHold && (
        <Chip icon={<Pause aria-hidden />} dashed>
          {words.onHold}
        </Chip>
      )}
    </span>
  )
}

/** What the state is called on screen: to compare again after a signature is 'reopened'. */
export function articleStatus(state: ArticleState, hasEarlierSignOff: boolean): ArticleStatus {
  switch (state) {
    case 'IMPORTED':
      return 'draft'
    case 'IN_REVIEW':
      return 'annotating'
    case 'ADJUDICATION':
      return hasEarlierSignOff ? 'reopened' : 'toCompare'
    case 'AWAITING_SIGN_OFF':
      return 'toSign'
    case 'SIGNED_OFF':
      return 'signed'
    case 'WITHDRAWN':
      return 'withdrawn'
  }
}
