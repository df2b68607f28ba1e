/** The line from the active passage to its card; for the eye only. */
export function CardLeader({ length, y }: { length: number; y: number }) {
  return (
    <li
      aria-hidden
      className="no-print pointer-events-none absolute end-full border-focus border-t-2 max-lg:hidden before:absolute before:-start-0.5 before:-top-1 before:size-1.5 before:rounded-full before:bg-focus"
      style={{ width: length, top: y - 1 }}
    />
  )
}
