'use client'

import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useAnnounce } from '@/components/shell/live-region'
import { sourceLinesOf } from '@/lib/domain/intake/compilation/source-line'
import {
  canLeaveOut,
  joinWithPrevious,
  leaveOut,
  moveBoundary,
  setKind,
  splitAt,
  takeBack,
} from '@/lib/domain/intake/edit/edit-boundaries'
import { corrected, undone } from '@/lib/domain/intake/edit/edit-history'
import { articlesOf, type EditPreview } from '@/lib/domain/intake/edit/edit-preview'
import type { BlockKind } from '@/lib/domain/text/block'
import { firstEndingAfter } from '@/lib/domain/text/span'
import type { ImportDraft } from '../import-draft'
import { importingWords } from '../importing-words'
import { selectedPlaces } from './selected-places'

/** Where the next correction acts: at a line (its first code point), or at the bar over the article that begins there. */
export type SplitCursor = { at: number; isBar: boolean }

export type Split = ReturnType<typeof useSplit>

/** The corrections of a split and the cursor they act at; what cannot be done is said and changes nothing. */
export function useSplit(
  draft: ImportDraft,
  setDraft: (change: (draft: ImportDraft) => ImportDraft) => void,
) {
  const { present, past } = draft.history
  const lines = useMemo(() => sourceLinesOf(draft.content), [draft.content])
  const [cursor, replaceCursor] = useState<SplitCursor>({ at: present.blocks[0]?.start ?? 0, isBar: true })
  const [notice, setNotice] = useState<string | null>(null)
  const focusNext = useRef<SplitCursor | null>(null)
  const announce = useAnnounce()
  const block = Math.min(firstEndingAfter(present.blocks, cursor.at), present.blocks.length - 1)
  const articleId = present.blocks[block]?.article ?? null

  useLayoutEffect(() => {
    if (!focusNext.current) return
    const { at, isBar } = focusNext.current
    focusNext.current = null
    document.querySelector<HTMLElement>(isBar ? `[data-bar="${at}"]` : `[data-line="${at}"]`)?.focus()
  })

  function correct(next: EditPreview, to: SplitCursor, said: string, refused: string): void {
    if (next === present) {
      setNotice(refused)
      announce(refused)
      return
    }
    setNotice(null)
    setDraft((before) => ({ ...before, history: corrected(before.history, next) }))
    place(to)
    announce(said)
  }
  function setCursor(to: SplitCursor): void {
    if (cursor.at === to.at && cursor.isBar === to.isBar) return
    setNotice(null)
    replaceCursor(to)
  }
  /** Puts the cursor and the focus there once the page shows it. */
  function place(to: SplitCursor): void {
    setCursor(to)
    focusNext.current = to
  }
  function move(id: string, to: number): void {
    const next = moveBoundary(present, id, to)
    const [number, start] = beginningOf(next, id)
    const line = lines[firstEndingAfter(lines, start)]?.text ?? ''
    correct(next, { at: start, isBar: true }, importingWords.moved(number, line), importingWords.cannotMove)
  }
  function split(at = cursor.at): void {
    const next = splitAt(present, lines, at)
    const line = lines[firstEndingAfter(lines, at)]?.start ?? at
    const number = articlesOf(next).findIndex(({ start }) => start === line) + 1
    const said = importingWords.articleStarts(number)
    correct(next, { at: line, isBar: true }, said, importingWords.cannotSplit)
  }
  function join(id = articleId): void {
    const next = id === null ? present : joinWithPrevious(present, id)
    const [, at] = beginningOf(present, id ?? '')
    correct(
      next,
      { at, isBar: false },
      importingWords.joined(articlesOf(next).length),
      importingWords.cannotJoin,
    )
  }
  function leave(): void {
    const [from, to] = rangeToLeave()
    const next = canLeaveOut(present, from, to) ? leaveOut(present, from, to) : present
    const at = present.blocks[from]?.start ?? 0
    correct(next, { at, isBar: false }, importingWords.leftOutNow, importingWords.cannotLeaveOut)
  }
  /** The selected blocks, else the whole article at its bar, else the block of the cursor. */
  function rangeToLeave(): [number, number] {
    const selected = selectedPlaces()
    if (selected)
      return [firstEndingAfter(present.blocks, selected[0]), firstEndingAfter(present.blocks, selected[1])]
    const article = articlesOf(present).find(({ id }) => id === articleId)
    return cursor.isBar && article ? [article.first, article.last] : [block, block]
  }
  function include(n: number): void {
    const at = present.blocks[n]?.start ?? 0
    correct(takeBack(present, n), { at, isBar: false }, importingWords.included, importingWords.cannotMove)
  }
  function choose(n: number, kind: BlockKind): void {
    setDraft((before) => ({
      ...before,
      history: corrected(before.history, setKind(before.history.present, n, kind)),
    }))
  }
  function undo(): void {
    if (past.length === 0) return
    setNotice(null)
    setDraft((before) => ({ ...before, history: undone(before.history) }))
    setCursor({ ...cursor, isBar: false })
    announce(importingWords.undone)
  }
  const act = { setCursor, place, move, split, join, leave, include, choose, undo }
  return { lines, cursor, block, articleId, notice, canUndo: past.length > 0, ...act }
}

/** The number of an article and where it begins. */
function beginningOf(preview: EditPreview, id: string): [number, number] {
  const articles = articlesOf(preview)
  const n = articles.findIndex((article) => article.id === id)
  return [n + 1, articles[n]?.start ?? 0]
}
