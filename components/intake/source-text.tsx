'use client'

import { type KeyboardEvent, useMemo, useState } from 'react'
import { words } from '@/components/words'
import { type EditBlock, isPrintedTwice, shownBlocks } from '@/lib/domain/intake/edit-preview'
import { firstEndingAfter } from '@/lib/domain/text/span'
import { TextIndex } from '@/lib/domain/text/text-index'
import { BoundaryBar } from './boundary-bar'
import type { DraftArticle, ImportDraft } from './import-draft'
import { SourceBlock } from './source-block'
import type { Split } from './use-split'

type SourceTextProps = { articles: DraftArticle[]; draft: ImportDraft; split: Split }

/** The whole source in its blocks, with a bar wherever an article begins, and a cursor that moves by lines. */
export function SourceText({ articles, draft, split }: SourceTextProps) {
  const { present } = draft.history
  const index = useMemo(() => new TextIndex(draft.content), [draft.content])
  const blocks = useMemo(() => shownBlocks(present), [present])
  const twice = useMemo(() => blocks.map((_, n) => isPrintedTwice(index, blocks, n)), [index, blocks])
  const starts = new Map(articles.map((article) => [article.first, article]))
  const [target, setTarget] = useState<number | null>(null)

  return (
    <section
      aria-label={words.importing.textLabel}
      aria-describedby="source-text-hint"
      className="min-w-0 px-4 py-4 sm:px-6 lg:overflow-y-auto"
      onKeyDown={(event) => steer(event, split)}
    >
      <p id="source-text-hint" className="sr-only">
        {words.importing.textHint}
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
              lines={linesOfBlock(split, block)}
              isTwice={twice[n] ?? false}
              cursor={split.cursor}
              onCursor={(at) => split.setCursor({ at, isBar: false })}
              onKind={(kind) => split.choose(n, kind)}
              onInclude={() => split.include(n)}
            />
          </div>
        )
      })}
    </section>
  )
}

const dropLook = 'shadow-[0_-3px_0_var(--text)]'

function linesOfBlock({ lines }: Split, { start, end }: EditBlock) {
  return lines.slice(firstEndingAfter(lines, start), firstEndingAfter(lines, end - 1) + 1)
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
