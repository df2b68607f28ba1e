/** The way to another page, from the click until that page is there. */

let goal: string | null = null
const listeners = new Set<() => void>()

export function setOut(url: string): void {
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
  if (goal === next) return
  goal = next
  for (const listener of listeners) listener()
}
