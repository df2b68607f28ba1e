import { type ReactNode, useId } from 'react'
import { FigureViews } from './figure-views'

export type FigureFrameProps = {
  title: string
  takeaway: string
  table?: ReactNode
  /** Its own address on the page. */
  anchor: string
  /** Where its figures can be had as CSV. */
  csv?: string
  /** What the figures are of. */
  source?: string
  children?: ReactNode
}

/** One question of a report: its answer in a sentence, the picture, the table behind it, and what both are of. */
export function FigureFrame({ title, takeaway, table, anchor, csv, source, children }: FigureFrameProps) {
  const titleId = useId()
  return (
    <section
      id={anchor}
      aria-labelledby={titleId}
      className="relative scroll-mt-4 border-text border-t pt-5 [counter-increment:figure] sm:grid sm:grid-cols-[2rem_minmax(0,1fr)]"
    >
      <span aria-hidden className="hidden text-h3 text-text2 before:content-[counter(figure)] sm:block" />
      <div>
        <div className={children ? 'xl:pe-84' : undefined}>
          <h2 id={titleId} className="text-h2">
            {title}
          </h2>
          <p className="mt-1 max-w-160 text-pretty text-text2">{takeaway}</p>
        </div>
        {children && <FigureViews title={title} anchor={anchor} csv={csv} chart={children} table={table} />}
        {children && source && <p className="mt-4 max-w-200 text-pretty text-small text-text2">{source}</p>}
      </div>
    </section>
  )
}
