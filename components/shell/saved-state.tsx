import { CloudCheck, CloudOff, CloudUpload } from 'lucide-react'
import { words } from '@/components/words'

/**
 * `saved` only once the server has committed, without a time while nothing has been changed; `waiting` is kept on this
 * device with the reason.
 */
export type SavedStateProps =
  | { state: 'saved'; at: string | null }
  | { state: 'saving'; count: number }
  | { state: 'waiting'; count: number; reason: string }

export function SavedState(props: SavedStateProps) {
  const Icon = { saved: CloudCheck, saving: CloudUpload, waiting: CloudOff }[props.state]
  return (
    <p
      role="status"
      data-testid="saved-state"
      className="inline-flex items-center gap-2 text-text2"
      title={props.state === 'waiting' ? props.reason : undefined}
    >
      <Icon aria-hidden className="size-4.5 shrink-0" />
      <span>{sentence(props)}</span>
    </p>
  )
}

function sentence(props: SavedStateProps): string {
  switch (props.state) {
    case 'saved':
      return props.at ? words.saved.at(props.at) : words.saved.all
    case 'saving':
      return words.saved.saving(props.count)
    case 'waiting':
      return `${words.saved.waiting(props.count)}. ${props.reason}`
  }
}
