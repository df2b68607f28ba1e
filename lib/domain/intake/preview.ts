import type { Block } from '../text/block'
import type { Span } from '../text/span'

/** The fields of an article that the splitter proposes with a confidence and with evidence. */
export const fields = ['title', 'outlet', 'bylines', 'publishedAt', 'url', 'isExcerpt'] as const
export type Field = (typeof fields)[number]

/** The printed words a proposal rests on: their span in the source (code points) and the rule that read them. */
export type Evidence = Span & { field: Field; rule: string }

/**
 * One article the splitter proposes. `start` and `end` are code points of the source; the blocks cover every
 * non-blank line between them, in order. Text fields hold what is printed; `outlet` holds the register's name
 * where the register knows what is printed. `publishedAt` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. Confidence is a
 * share from 0 to 1 and is given for the fields that were found.
 */
export type ProposedArticle = Span & {
  title: string
  outlet: string | null
  bylines: string[]
  publishedAt: string | null
  url: string | null
  republishedBy: string | null
  isExcerpt: boolean
  blocks: Block[]
  confidence: Partial<Record<Field, number>>
  evidence: Evidence[]
}

/** What stands between the articles and belongs to none, and the rule that says so. */
export type LeftOut = Span & { why: string }

/** What an import would make of a source: the articles and the rest are together the whole source but for blank lines. */
export type Preview = { articles: ProposedArticle[]; leftOut: LeftOut[] }
