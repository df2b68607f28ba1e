import { type ReactNode, useId } from 'react'
import { FigureViews } from './figure-views'

/** One question of a report: its answer in a sentence, the picture, and the table behind it. */
export function FigureFrame({
  title,
  takeaway,
  table,
  anchor,
  csv,
  children,
}: {
  title: string
  takeaway: string
  table?: ReactNode
  /** Its own address on the page. */
  anchor: string
  /** Where its figures can be had as CSV. */
  csv?: string
  children?: ReactNode
}) {
  const titleId = useId()
  return (
    <section id={anchor} aria-labelledby={titleId} className="scroll-mt-4 border-text border-t pt-5">
      <h2 id={titleId} className="text-h2">
        {title}
      </h2>
      <p className="mt-1 max-w-160 text-pretty text-text2">{takeaway}</p>
      {children && <FigureViews title={title} anchor={anchor} csv={csv} chart={children} table={table} />}
    </section>
  )
}
