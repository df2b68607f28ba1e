import Link from 'next/link'
import { LabelChip } from '@/components/annotation/label-chip'
import { AgreementLine } from '@/components/compare/agreement-line'
import { Instant } from '@/components/ui/dates/instant'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import { labels } from '@/lib/domain/codebook/labels'
import { countFinal, settlersOf } from './final-tags'
import type { Look } from './use-last-look'

export type WhatIsSignedProps = {
  articleId: string
  adjudication: AdjudicationView
  /** What has changed since the person last looked. */
  look: Look
}

/** Whose layer it is, what it rests on, what was decided and what it holds. */
export function WhatIsSigned({ articleId, adjudication, look }: WhatIsSignedProps) {
  const counts = countFinal(adjudication)
  const { rows } = words.signOff
  return (
    <dl className="grid grid-cols-[9.5rem_1fr] max-sm:grid-cols-1 [&>*]:border-line [&>*]:py-2 [&>dd]:border-b max-sm:[&>dd]:pt-0 max-sm:[&>dt]:pb-0 sm:[&>dt]:border-b">
      <dt className="text-small text-text2">{rows.layerBy}</dt>
      <dd>
        {settlersOf(adjudication)
          .map(({ name }) => name)
          .join(', ')}
        {adjudication.sent && (
          <span className="text-text2">
            {' '}
            · <Instant at={adjudication.sent.at} relative />
          </span>
        )}
      </dd>
      <dt className="text-small text-text2">{rows.readings}</dt>
      <dd>
        {words.signOff.readers(adjudication.readings.length)},{' '}
        <AgreementLine agreement={adjudication.agreement} short />
      </dd>
      <dt className="text-small text-text2">{rows.decisions}</dt>
      <dd className="flex flex-col">
        {words.signOff.decisions(counts.agreed, counts.decided, counts.open)}
        {counts.decided > 0 && (
          <Link className="link self-start" href={`/articles/${articleId}/compare?show=decided`}>
            {words.signOff.readDecisions(counts.decided)}
          </Link>
        )}
      </dd>
      <dt className="text-small text-text2">{rows.passages}</dt>
      <dd className="flex flex-wrap items-center gap-2">
        {labels.map((label) => (
          <LabelChip key={label} label={label} count={counts[label]} />
        ))}
        <span className="text-small text-text2">{words.signOff.noTags(counts.noTag)}</span>
      </dd>
      <dt className="text-small text-text2">{rows.looked}</dt>
      <dd>{lookedAt(look)}</dd>
    </dl>
  )
}

function lookedAt(look: Look): string {
  if (look === 'first') return words.signOff.firstLook
  return look === 0 ? words.signOff.nothingChanged : words.signOff.changedSince(look)
}
