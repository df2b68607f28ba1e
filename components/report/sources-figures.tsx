import Link from 'next/link'
import { words } from '@/components/words'
import type { Report } from '@/lib/contract/reports'
import { reasons, sourceTypes } from '@/lib/domain/codebook/labels'
import {
  citedSentence,
  isTooFew,
  reasonSentence,
  sourceLine,
} from '@/lib/domain/exchange/report/report-sentences'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { FigureFrame } from './figure-frame'
import { type Asked, exportAddress, passagesAddress } from './report-address'
import { type Bar, TallyBars } from './tally-bars'
import { TallyTable } from './tally-table'

const text = reportWords

/** Whom the sourced facts name, of what kind they are, and through how many hands it came. */
export function SourcesFigure({ report, asked }: { report: Report; asked: Asked }) {
  const label = 'SOURCED_FACT'
  const { cited, others } = report.sources
  const all = sum(Object.values(report.sourceTypes))
  const few = isTooFew(report)
  const most = cited.map(({ name, passages, articles }) => ({
    key: name,
    name,
    count: passages,
    beside: [few ? '' : text.cited.share(passages, all), text.cited.articles(articles)]
      .filter(Boolean)
      .join(' · '),
    href: passagesAddress(report, asked, { label, source: name }),
  }))
  const types = sourceTypes.flatMap((type) =>
    bar(
      type,
      words.sourceTypes[type],
      report.sourceTypes[type],
      passagesAddress(report, asked, { label, sourceType: type }),
    ),
  )
  const hops = Object.entries(report.hops).flatMap(([hop, count]) =>
    bar(hop, text.cited.hop(Number(hop)), count, passagesAddress(report, asked, { hops: hop })),
  )
  const tallies = [
    { title: text.cited.most, bars: most },
    { title: text.cited.types, bars: bySize(types) },
    { title: text.cited.hops, bars: hops },
  ].filter(({ bars }) => bars.length > 0)
  return (
    <FigureFrame
      title={text.cited.title}
      takeaway={citedSentence(report)}
      table={tallies.map((of) => <TallyTable key={of.title} {...of} />)}
      anchor="sources"
      csv={exportAddress(report.outlet.slug, asked, { format: 'csv', figure: 'sources' })}
      source={sourceLine(report, { of: text.lead.units.passages })}
    >
      <div className="grid gap-8 md:grid-cols-2">
        {tallies.map((of) => (
          <TallyBars key={of.title} {...of} />
        ))}
      </div>
      <p className="mt-3 text-small text-text2">
        {others.sources > 0 && (
          <Link className="underline" href={passagesAddress(report, asked, { otherSources: '1' })}>
            {text.cited.others(others.sources, others.passages)}
          </Link>
        )}{' '}
        {report.anonymous > 0 ? (
          <Link className="underline" href={passagesAddress(report, asked, { anonymous: '1' })}>
            {text.cited.anonymous(report.anonymous)}
          </Link>
        ) : (
          text.cited.anonymous(0)
        )}
      </p>
    </FigureFrame>
  )
}

/** Why claims are unverified, the most frequent first. */
export function ReasonsFigure({ report, asked }: { report: Report; asked: Asked }) {
  const bars = bySize(
    reasons.flatMap((reason) =>
      bar(reason, words.reasons[reason], report.reasons[reason], passagesAddress(report, asked, { reason })),
    ),
  )
  const title = words.labels.UNVERIFIED_CLAIM.name
  const all = sum(bars.map(({ count }) => count))
  return (
    <FigureFrame
      title={text.unverified.title}
      takeaway={reasonSentence(report)}
      table={<TallyTable title={title} bars={bars} />}
      anchor="reasons"
      csv={exportAddress(report.outlet.slug, asked, { format: 'csv', figure: 'reasons' })}
      source={`${sourceLine(report, { of: text.lead.units.passages })} ${text.unverified.note}`}
    >
      {bars.length > 0 && (
        <TallyBars
          title={title}
          bars={
            isTooFew(report)
              ? bars
              : bars.map((one) => ({ ...one, beside: text.cited.share(one.count, all) }))
          }
        />
      )}
    </FigureFrame>
  )
}

function bar(key: string, name: string, count: number | undefined, href?: string): Bar[] {
  return count ? [{ key, name, count, ...(href && { href }) }] : []
}

function bySize(bars: Bar[]): Bar[] {
  return bars.toSorted((a, b) => b.count - a.count)
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
