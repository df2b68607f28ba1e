import type { EditPreview } from './edit-preview'

/** How many corrections can be undone. */
const longestPast = 200

/** A preview and what it was before each correction, the latest last. */
export type EditHistory = { present: EditPreview; past: readonly EditPreview[] }

/** A correction that can be undone; one that changed nothing leaves no trace. */
export function corrected(history: EditHistory, next: EditPreview): EditHistory {
  if (next === history.present) return history
  return { present: next, past: [...history.past, history.present].slice(-longestPast) }
}

/** The preview before the latest correction; as it is when there was none. */
export function undone(history: EditHistory): EditHistory {
  const before = history.past.at(-1)
  return before ? { present: before, past: history.past.slice(0, -1) } : history
}
