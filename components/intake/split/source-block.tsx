'use client'

import { ChevronDown } from 'lucide-react'
import { memo } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import type { SourceLine } from '@/lib/domain/intake/compilation/source-line'
import type { EditBlock } from '@/lib/domain/intake/edit/edit-preview'
import { type BlockKind, blockKinds, isBodyKind } from '@/lib/domain/text/block'
import { importingWords } from '../importing-words'
import type { SplitCursor } from './use-split'

type SourceBlockProps = {
  block: EditBlock
  number: number
  lines: SourceLine[]
  isTwice: boolean
  /** The cursor when it stands in this block. */
  cursor: SplitCursor | null
  /** Of one identity for good, so that a block is drawn again only when something of it changes. */
  acts: SourceBlockActs
}
export type SourceBlockActs = {
  setCursor: (cursor: SplitCursor) => void
  choose: (block: number, kind: BlockKind) => void
  include: (block: number) => void
}

/** One block of the source: what it is in the margin, its lines beside it. */
export const SourceBlock = memo(function SourceBlock(props: SourceBlockProps) {
  const { block, number, lines, isTwice, cursor, acts } = props
  const isOut = block.article === null
  const isQuiet =
    isOut || !(isBodyKind(block.kind) || ['HEADLINE', 'DECK', 'BYLINE', 'DATELINE'].includes(block.kind))
  return (
    <div className="grid grid-cols-1 gap-x-4 py-1.5 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
      <div className="flex items-start gap-2 sm:justify-end sm:pt-0.5">
        {isOut ? (
          <LeftOut why={block.why} onInclude={() => acts.include(number)} />
        ) : (
          <KindMenu
            kind={block.kind}
            text={lines[0]?.text ?? ''}
            isStop={cursor !== null}
            onKind={(kind) => acts.choose(number, kind)}
          />
        )}
      </div>
      <div className={classes('min-w-0', isQuiet && 'border-ctl border-s-3 ps-4 text-text2')}>
        {lines.map((line) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keys of these lines are the section's
          // biome-ignore lint/a11y/useKeyWithClickEvents: focus does by keyboard what a click does
          <div
            key={line.start}
            data-line={line.start}
            tabIndex={line.start === cursor?.at ? 0 : -1}
            aria-current={isAt(cursor, line) ? 'true' : undefined}
            onFocus={() => acts.setCursor({ at: line.start, isBar: false })}
            onClick={() => acts.setCursor({ at: line.start, isBar: false })}
            className={classes(
              '-mx-2 cursor-text scroll-mt-44 scroll-mb-40 lg:scroll-my-24 rounded-chip px-2 font-serif',
              looks[block.kind] ?? 'text-[1.0625rem] leading-7',
              isAt(cursor, line) && 'bg-hover shadow-[inset_3px_0_0_var(--text)]',
            )}
          >
            {line.text}
          </div>
        ))}
        {isTwice && <Chip className="mt-1">{importingWords.printedTwice}</Chip>}
      </div>
    </div>
  )
})

function isAt(cursor: SplitCursor | null, line: SourceLine): boolean {
  return cursor !== null && !cursor.isBar && cursor.at === line.start
}

const looks: Partial<Record<BlockKind, string>> = {
  HEADLINE: 'text-[1.375rem] font-semibold leading-8',
  HEADING: 'text-[1.125rem] font-semibold leading-7',
  BYLINE: 'font-sans! text-body',
  DATELINE: 'font-sans! text-body',
  CAPTION: 'font-sans! text-body',
  LINK_LIST: 'font-sans! text-body [overflow-wrap:anywhere]',
  CREDIT: 'font-sans! text-body',
}

type KindMenuProps = { kind: BlockKind; text: string; isStop: boolean; onKind: (kind: BlockKind) => void }

function KindMenu({ kind, text, isStop, onKind }: KindMenuProps) {
  return (
    <div className="relative inline-flex items-center text-text2 hover:text-text">
      <select
        aria-label={importingWords.kindOf(text.slice(0, 60))}
        // One stop beside the cursor, not one for every block of a long text.
        tabIndex={isStop ? 0 : -1}
        value={kind}
        onChange={(event) => {
          const chosen = blockKinds.find((one) => one === event.target.value)
          if (chosen) onKind(chosen)
        }}
        className="field-sizing-content min-h-6 appearance-none rounded-chip bg-transparent py-0.5 ps-1 pe-5 text-end text-small pointer-coarse:min-h-11"
      >
        {blockKinds.map((one) => (
          <option key={one} value={one} className="bg-card text-text">
            {words.blockKinds[one]}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute end-0.5 size-3.5" />
    </div>
  )
}

function LeftOut({ why, onInclude }: { why: string | null; onInclude: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 sm:flex-col sm:items-end">
      <span className="text-small font-semibold text-text2" title={importingWords.leftOutWhy[why ?? '']}>
        {importingWords.leftOut}
      </span>
      <Button size="small" onClick={onInclude}>
        {importingWords.include}
      </Button>
    </div>
  )
}
