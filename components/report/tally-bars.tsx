import Link from 'next/link'

export type Bar = { key: string; name: string; count: number; href?: string; beside?: string }

/** Counts as neutral bars from zero, each with its number, which leads to what it counts. */
export function TallyBars({ title, bars }: { title: string; bars: Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-2 flex flex-col gap-1.5">
        {bars.map(({ key, name, count, href, beside }) => (
          <li key={key} className="grid grid-cols-[minmax(0,11rem)_1fr] items-center gap-3">
            <span className="break-words text-small">{name}</span>
            <span className="flex items-center gap-2">
              <svg aria-hidden="true" className="h-4 w-1/2" viewBox="0 0 100 16" preserveAspectRatio="none">
                <rect width={(100 * count) / most} height={16} fill="var(--text2)" />
              </svg>
              {href ? (
                <Link href={href} className="font-semibold tabular-nums underline">
                  {count}
                </Link>
              ) : (
                <span className="font-semibold tabular-nums">{count}</span>
              )}
              {beside && <span className="text-small text-text2">{beside}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
