import { type ReactNode, useId } from 'react'
import { words } from '@/components/words'

/** One question of a report: its answer in a sentence, the picture, and the table behind it. */
export function FigureFrame({
  title,
  takeaway,
  table,
  children,
}: {
  title: string
  takeaway: string
  table?: ReactNode
  children?: ReactNode
}) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className="border-text border-t pt-5">
      <h2 id={titleId} className="text-h2">
        {title}
      </h2>
      <p className="mt-1 max-w-160 text-pretty text-text2">{takeaway}</p>
      {children && <div className="mt-5">{children}</div>}
      {table && (
        <details className="mt-4">
          <summary className="cursor-pointer text-small text-text2">{words.report.table}</summary>
          <div className="mt-3">{table}</div>
        </details>
      )}
    </section>
  )
}
