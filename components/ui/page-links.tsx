import { words } from '@/components/words'
import { ButtonLink } from './button'
import { listAddress } from './list-address'

export type PageLinksProps = {
  base: string
  /** The filters that stay. */
  query: Readonly<Record<string, string | undefined>>
  /** Of the page shown; absent on the first. */
  cursor?: string
  nextCursor: string | null
}

/** The way on through a long list, and back to its beginning; nothing where one page holds all. */
export function PageLinks({ base, query, cursor, nextCursor }: PageLinksProps) {
  if (!cursor && !nextCursor) return null
  return (
    <nav aria-label={words.pages.label} className="flex gap-2">
      {cursor && <ButtonLink href={listAddress(base, query)}>{words.pages.first}</ButtonLink>}
      {nextCursor && (
        <ButtonLink href={listAddress(base, { ...query, cursor: nextCursor })}>{words.pages.next}</ButtonLink>
      )}
    </nav>
  )
}
