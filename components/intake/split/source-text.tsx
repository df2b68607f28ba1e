'use client'

import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { SourceLine } from '@/lib/domain/intake/compilation/source-line'
import { type EditBlock, isPrintedTwice, shownBlocks } from '@/lib/domain/intake/edit/edit-preview'
import { firstEndingAfter } from '@/lib/domain/text/span'
import { TextIndex } from '@/lib/domain/text/text-index'
import type { DraftArticle, ImportDraft } from '../import-draft'
import { importingWords } from '../importing-words'
import { BoundaryBar } from './boundary-bar'
import { SourceBlock, type SourceBlockActs } from './source-block'
import type { Split } from './use-split'

type SourceTextProps = { articles: DraftArticle[]; draft: ImportDraft; split: Split }

/** The whole source in its blocks, with a bar wherever an article begins, and a cursor that moves by lines. */
export function SourceText({ articles, draft, split }: SourceTextProps) {
  const { present } = draft.history
  const index = useMemo(() => new TextIndex(draft.content), [draft.content])
  const blocks = useMemo(() => shownBlocks(present), [present])
  const twice = useMemo(() => blocks.map((_, n) => isPrintedTwice(index, blocks, n)), [index, blocks])
  const lines = useMemo(() => blocks.map((block) => linesOfBlock(split.lines, block)), [split.lines, blocks])
  const acts = useActs(split)
  const starts = new Map(articles.map((article) => [article.first, article]))
  const [target, setTarget] = useState<number | null>(null)

  return (
    <section
      aria-label={importingWords.textLabel}
      aria-describedby="source-text-hint"
      className="relative min-w-0 bg-page px-4 py-4 sm:px-6 lg:overflow-y-auto"
      onKeyDown={(event) => steer(event, split)}
    >
      <p id="source-text-hint" className="sr-only">
        {importingWords.textHint}
      </p>
      {blocks.map((block, n) => {
        const article = starts.get(n)
        return (
          <div key={block.start} data-block={n} className={target === n ? dropLook : undefined}>
            {article && (
              <BoundaryBar
                number={article.number}
                at={article.start}
                isCurrent={split.cursor.isBar && split.articleId === article.id}
                onFocus={() => split.setCursor({ at: article.start, isBar: true })}
                onMove={(by) => split.move(article.id, article.first + by)}
                onTarget={setTarget}
                onDrop={(to) => split.move(article.id, to)}
              />
            )}
            <SourceBlock
              block={block}
              number={n}
              lines={lines[n] ?? []}
              isTwice={twice[n] ?? false}
              cursor={n === split.block ? split.cursor : null}
              acts={acts}
            />
          </div>
        )
      })}
    </section>
  )
}

const dropLook = 'shadow-[0_-3px_0_var(--text)]'

function linesOfBlock(lines: SourceLine[], { start, end }: EditBlock): SourceLine[] {
  return lines.slice(firstEndingAfter(lines, start), firstEndingAfter(lines, end - 1) + 1)
}

/** The corrections a block can ask for, of one identity for good. */
function useActs(split: Split): SourceBlockActs {
  const latest = useRef(split)
  latest.current = split
  return useMemo(
    () => ({
      setCursor: (cursor) => latest.current.setCursor(cursor),
      choose: (block, kind) => latest.current.choose(block, kind),
      include: (block) => latest.current.include(block),
    }),
    [],
  )
}

/** Up and Down go from line to line, Enter begins an article, Delete leaves out. */
function steer(event: KeyboardEvent<HTMLElement>, split: Split): void {
  const line = event.target instanceof HTMLElement ? event.target.dataset.line : undefined
  if (line === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  const at = Number(line)
  const n = firstEndingAfter(split.lines, at)
  const to = { ArrowDown: n + 1, ArrowUp: n - 1 }[event.key]
  const next = to === undefined ? undefined : split.lines[to]
  if (next) split.place({ at: next.start, isBar: false })
  else if (event.key === 'Enter') split.split(at)
  else if (event.key === 'Delete') split.leave()
  else return
  event.preventDefault()
}
