'use client'

import { Check, RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { type Column, DataTable } from '@/components/ui/data-table'
import { words } from '@/components/words'
import { langOf } from '@/lib/domain/text/language'
import type { ComparePlace } from '../compare/use-compare-place'
import { KindMark } from '../review/kind-mark'
import { LabelLetters } from '../review/label-letters'
import type { DecisionItem } from './decision-items'

export type DecisionTableProps = {
  place: ComparePlace
  rows: DecisionItem[]
  canDecide: boolean
  /** The passages themselves: always, or only where the text is not beside the table. */
  quotes: 'always' | 'narrow'
}

/** The decisions as a table: what each reading said and what became of it. It says all that the lines in the text say. */
export function DecisionTable({ place, rows, canDecide, quotes }: DecisionTableProps) {
  const { active, view } = place
  const columns: Column<DecisionItem>[] = [
    {
      key: 'type',
      head: words.compare.columns.type,
      cell: (item) => <RowHead item={item} place={place} quotes={quotes} />,
    },
    { key: 'sentence', head: words.compare.columns.sentence, cell: (item) => place.placeOf(item).short },
    ...view.readings.map(({ letter }) => ({
      key: letter,
      head: letter,
      cell: (item: DecisionItem) => <Said item={item} letter={letter} />,
    })),
    {
      key: 'final',
      head: words.compare.columns.final,
      cell: (item) => (
        <Outcome item={item} isActive={canDecide && item === active} isPending={place.pending.has(item.id)} />
      ),
    },
  ]
  return (
    <DataTable
      dense
      caption={words.compare.table}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      isCurrent={(item) => item === active}
      empty={
        // without any passage the panel above says so
        active ? (
          <p className="rounded-card border border-line bg-card p-4 text-text2">{words.compare.noneShown}</p>
        ) : (
          <p className="sr-only">{words.compare.nothingDiffers}</p>
        )
      }
    />
  )
}

type RowHeadProps = Pick<DecisionTableProps, 'place' | 'quotes'> & { item: DecisionItem }

/** How the readings differ, as the button that leads there, and what it is about; at the least for those who listen. */
function RowHead({ item, place, quotes }: RowHeadProps) {
  return (
    <>
      <button
        type="button"
        data-testid={`decision-row-${item.row}`}
        onClick={() => place.goTo(item)}
        className="rounded-chip text-start after:absolute after:inset-0 after:content-['']"
      >
        <KindMark item={item} />
      </button>
      <span
        lang={langOf(place.article.language)}
        className={classes(
          'mt-0.5 line-clamp-2 min-w-28 font-normal font-serif text-body',
          quotes === 'narrow' && 'lg:sr-only',
        )}
      >
        {place.model.index.slice(item.start, item.end)}
      </span>
    </>
  )
}

function Said({ item, letter }: { item: DecisionItem; letter: string }) {
  const own = item.cluster?.annotations.filter((annotation) => annotation.letter === letter) ?? []
  if (own.length === 0) return <Quiet>{words.compare.none}</Quiet>
  return <LabelLetters labels={own.map(({ label }) => label)} />
}

function Outcome({
  item,
  isActive,
  isPending,
}: {
  item: DecisionItem
  isActive: boolean
  isPending: boolean
}) {
  if (isPending) return <Quiet>{words.saving}</Quiet>
  if (item.decision?.stale) {
    return (
      <span className="inline-flex items-center gap-1 font-semibold">
        <RotateCcw aria-hidden className="size-3.5" />
        {words.compare.again}
      </span>
    )
  }
  if (item.isOpen) return isActive ? words.compare.deciding : <Quiet>{words.compare.open}</Quiet>
  return (
    <span className="inline-flex items-center gap-1">
      {item.final.length > 0 ? <LabelLetters labels={item.final.map(({ label }) => label)} /> : words.noTag}
      <Check aria-hidden className="size-3.5" />
    </span>
  )
}

function Quiet({ children }: { children: ReactNode }) {
  return <span className="text-text2">{children}</span>
}
