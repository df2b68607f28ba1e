import type { Link } from '@/lib/domain/text/link'
import { overlaps, type Span } from '@/lib/domain/text/span'
import type { ArticleModel } from './article-model'

/** What the fields of a tag propose, so that it need not be typed. */
export type Offers = {
  /** Names of sources, relays and holders in this reading. */
  names: readonly string[]
  /** The article's links. */
  links: readonly OfferedLink[]
}

type OfferedLink = Link & { words: string }

/** The links of an article with the words that led there, in text order. */
export function offeredLinks({ links, index }: Pick<ArticleModel, 'links' | 'index'>): OfferedLink[] {
  return links.map((link) => ({
    ...link,
    words: index.slice(link.start, link.end).replace(/\s+/gu, ' ').trim(),
  }))
}

/** Each address once, those that share a character with the passage first, then by their distance from it, before or behind. */
export function linksNear(links: readonly OfferedLink[], passage: Span): { href: string; words: string }[] {
  const distance = (link: Span) =>
    overlaps(link, passage) ? -1 : Math.max(passage.start - link.end, link.start - passage.end)
  const nearest = new Map<string, { href: string; words: string }>()
  for (const { href, words } of [...links].sort((a, b) => distance(a) - distance(b))) {
    if (!nearest.has(href)) nearest.set(href, { href, words })
  }
  return [...nearest.values()]
}
