import { CalloutBar } from '@/components/ui/callout-bar'
import { words } from '@/components/words'
import type { ArticleChain } from '@/lib/contract/audit'

/** Whether the record is whole, and where it ends; a broken one names its first bad event. */
export function ChainBar({ chain: { firstBad, head } }: { chain: ArticleChain }) {
  const text = words.history
  if (firstBad) {
    return <CalloutBar kind="problem">{text.broken(firstBad.seq, `${firstBad.message}.`)}</CalloutBar>
  }
  return (
    <CalloutBar kind="ok">
      <strong className="font-semibold">{head ? text.intactTo(head.seq) : text.intact}</strong>{' '}
      <span className="text-text2">{text.checked}</span>
      {head && (
        <span className="block text-small text-text2">
          {text.head} <code className="break-all font-mono">{head.hash}</code>
        </span>
      )}
    </CalloutBar>
  )
}
