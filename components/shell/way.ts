/** The way to another page, from the click until that page is there. */

/** However long an answer may take: what has not come by then was a way to where one is. */
const LONGEST_MS = 20_000

let goal: string | null = null
let giveUp: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

export function setOut(url: string): void {
  clearTimeout(giveUp)
  giveUp = setTimeout(arrive, LONGEST_MS)
  turnTo(pageOf(new URL(url, window.location.href)))
}

export function arrive(): void {
  turnTo(null)
}

/** The page that was set out for, which may be the one that is shown; null once a page has come. */
export function currentGoal(): string | null {
  return goal
}

export function onTurn(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What makes a page another: its path and what is asked of it, however that is written. A place on it does not. */
export function pageOf({ pathname, search }: { pathname: string; search: string }): string {
  return `${pathname}?${new URLSearchParams(search)}`
}

function turnTo(next: string | null): void {
  if (next === null) clearTimeout(giveUp)
  if (goal === next) return
  goal = next
  for (const listener of listeners) listener()
}
