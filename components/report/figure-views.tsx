'use client'

import { Download, Link2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/overlay/toast'
import { segmentLook } from '@/components/ui/segmented'
import { words } from '@/components/words'
import { reportWords } from '@/lib/domain/exchange/report/report-words'

const text = reportWords.views

export type FigureViewsProps = {
  title: string
  /** Where the figure stands on its page, for a link that leads there. */
  anchor: string
  /** Where its figures can be had as CSV. */
  csv?: string | undefined
  chart: ReactNode
  /** The same figures in rows, where the picture is no table already. */
  table?: ReactNode
}

/** A picture and the table behind it, one at a time, each with its file and its address. */
export function FigureViews({ title, anchor, csv, chart, table }: FigureViewsProps) {
  const [shown, setShown] = useState<'chart' | 'table'>('chart')
  async function copyLink(): Promise<void> {
    try {
      const { origin, pathname, search } = location
      await navigator.clipboard.writeText(`${origin}${pathname}${search}#${anchor}`)
      toast(words.once.copied)
    } catch {
      toast(words.once.copyFailed, { problem: true })
    }
  }
  return (
    <div className="mt-4 flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-2 xl:absolute xl:end-0 xl:top-4">
        {table && (
          <fieldset className="inline-flex rounded-control border border-ctl bg-card">
            <legend className="sr-only">{text.legend(title)}</legend>
            {(['chart', 'table'] as const).map((view) => (
              <button
                key={view}
                type="button"
                aria-pressed={view === shown}
                onClick={() => setShown(view)}
                className={segmentLook(view === shown)}
              >
                {text[view]}
              </button>
            ))}
          </fieldset>
        )}
        {csv && (
          <a
            href={csv}
            download
            aria-label={text.csvOf(title)}
            className="target inline-flex h-8 items-center gap-1.5 rounded-control px-2.5 font-semibold text-text2 no-underline hover:bg-hover hover:text-text"
          >
            <Download aria-hidden className="size-4" />
            {text.csv}
          </a>
        )}
        <Button
          variant="quiet"
          size="small"
          icon={<Link2 aria-hidden />}
          aria-label={text.copyOf(title)}
          onClick={() => void copyLink()}
        >
          {text.copy}
        </Button>
      </div>
      <div className="@container">{shown === 'table' && table ? table : chart}</div>
    </div>
  )
}
