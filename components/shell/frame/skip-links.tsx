export type SkipLink = { href: `#${string}` | `?${string}`; label: string }

/** The first stops of the tab key: unseen until they have focus. */
export function SkipLinks({ links }: { links: SkipLink[] }) {
  return (
    <div className="no-print">
      {links.map((link) => (
        <a
          key={link.href}
          href={link.href}
          className="sr-only rounded-control bg-action px-4 py-2 font-semibold text-on-action no-underline focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50"
        >
          {link.label}
        </a>
      ))}
    </div>
  )
}
