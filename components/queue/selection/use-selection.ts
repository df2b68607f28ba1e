'use client'

import { useState } from 'react'

export type Selection = {
  /** What is chosen of what the page shows now. */
  ids: ReadonlySet<string>
  toggle: (id: string) => void
  /** All on this page, or none. */
  setAll: (on: boolean) => void
  /** What is done with needs no more choosing. */
  drop: (ids: readonly string[]) => void
}

/** Which rows of a page are chosen; a row that is shown no more is chosen no more. */
export function useSelection(shown: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const ids = new Set(shown.filter((id) => chosen.has(id)))
  return {
    ids,
    toggle: (id) => setChosen(ids.has(id) ? without(ids, [id]) : new Set([...ids, id])),
    setAll: (on) => setChosen(new Set(on ? shown : [])),
    drop: (gone) => setChosen(without(ids, gone)),
  }
}

function without(ids: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  return new Set([...ids].filter((id) => !gone.includes(id)))
}
