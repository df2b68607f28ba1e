import { checked } from '@/components/ui/form/faults'
import { words } from '@/components/words'
import { type Article, type ArticleSummary, updateArticle, type updateBlocks } from '@/lib/contract/articles'
import type { Body } from '@/lib/contract/operation'
import type { OutletRegister } from '@/lib/domain/intake/outlet-register'
import { reportChanges } from '@/lib/domain/report/metadata-change'
import type { BlockKind } from '@/lib/domain/text/block'
import { type ArticleFields, metadataOf } from '../article-fields'

/** What blocks are to be, by their number, where that differs. */
export type Kinds = ReadonlyMap<number, BlockKind>

export function fieldsOf(article: ArticleSummary): ArticleFields {
  return {
    outlet: article.outlet.name,
    title: article.title,
    bylines: article.bylines.join('\n'),
    publishedAt: article.publishedAt ?? '',
    url: article.url ?? '',
    republishedBy: article.republishedBy ?? '',
    language: article.language ?? '',
    isExcerpt: article.isExcerpt,
    rights: article.rights,
  }
}

/** The fields that were changed, and no others: the history names them. @throws DomainError `validation` by field */
export function changedMetadata(fields: ArticleFields, article: ArticleSummary): Body<typeof updateArticle> {
  const before = metadataOf(fieldsOf(article))
  const changed = Object.entries(metadataOf(fields)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof typeof before]),
  )
  return checked(updateArticle.body, Object.fromEntries(changed))
}

export function changedKinds(kinds: Kinds, blocks: Article['revision']['blocks']): Body<typeof updateBlocks> {
  return [...kinds].flatMap(([n, kind]) => (blocks[n]?.kind === kind ? [] : [{ n, kind }]))
}

/** Which outlets' reports the correction changes, in words. */
export function reportsChanged(
  article: ArticleSummary,
  fields: ArticleFields,
  register: OutletRegister,
): string {
  const after = metadataOf(fields)
  const changes = reportChanges(
    { ...article, outlet: article.outlet.name },
    {
      outlet: register.find(after.outlet) ?? after.outlet,
      publishedAt: after.publishedAt ?? null,
      isExcerpt: after.isExcerpt ?? false,
    },
  )
  if (changes.length === 0) return words.correct.noReport
  return changes.map(({ outlet, change }) => words.correct.reports[change](outlet)).join(' ')
}
