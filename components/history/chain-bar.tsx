import { CalloutBar } from '@/components/ui/callout-bar'
import { words } from '@/components/words'
import type { getArticleAudit } from '@/lib/contract/audit'
import type { Output } from '@/lib/contract/operation'

/** Whether the record is whole; a broken one names its first bad event. */
export function ChainBar({ chain }: { chain: Output<typeof getArticleAudit>['chain'] }) {
  if (chain.firstBad) {
    const { seq, message } = chain.firstBad
    return <CalloutBar kind="problem">{words.history.broken(seq, `${message}.`)}</CalloutBar>
  }
  return (
    <CalloutBar kind="ok">
      <strong className="font-semibold">{words.history.intact}</strong>{' '}
      <span className="text-text2">{words.history.checked}</span>
    </CalloutBar>
  )
}
