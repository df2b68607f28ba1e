import type { createImport, previewImport } from '@/lib/contract/imports'
import type { Output } from '@/lib/contract/operation'
import type { EditHistory } from '@/lib/domain/intake/edit/edit-history'
import { articlesOf, type EditedArticle, editPreview, titleOf } from '@/lib/domain/intake/edit/edit-preview'
import { TextIndex } from '@/lib/domain/text/text-index'
import { type ArticleFields, type FieldName, foundFields } from './article-fields'

export type ImportStep = 'source' | 'split' | 'details' | 'done'
export type ImportResult = Output<typeof createImport>

/** What one is importing, from the pasted text to the last field; all that is kept while the tab lives. */
export type ImportDraft = {
  step: ImportStep
  /** As pasted or read, and what file it came from. */
  raw: string
  fileName: string | null
  rights: ArticleFields['rights']
  /** The text the preview was made of (`raw`, before it was normalised), or null before there is a preview. */
  previewed: string | null
  content: string
  warnings: string[]
  history: EditHistory
  /** What a person entered, by article: it wins over what was read, and outlives every correction. */
  typed: Record<string, Partial<ArticleFields>>
  /** Articles that are in the project already and are sent all the same. */
  kept: string[]
  reviewers: string[]
}

export function emptyDraft(reviewers: string[]): ImportDraft {
  return {
    step: 'source',
    raw: '',
    fileName: null,
    rights: 'UNKNOWN',
    previewed: null,
    content: '',
    warnings: [],
    history: { present: { blocks: [], found: {}, made: 0 }, past: [] },
    typed: {},
    kept: [],
    reviewers,
  }
}

/** The draft with a fresh preview of its text. */
export function withPreview(
  draft: ImportDraft,
  raw: string,
  { content, warnings, articles, leftOut }: Output<typeof previewImport>,
): ImportDraft {
  const present = editPreview(content, { articles, leftOut })
  return {
    ...draft,
    step: 'split',
    raw,
    previewed: raw,
    content,
    warnings,
    history: { present, past: [] },
    typed: {},
    kept: [],
  }
}

/** An article of the draft with everything the screens show of it. */
export type DraftArticle = EditedArticle & {
  number: number
  fields: ArticleFields
  typed: Partial<ArticleFields>
  duplicateOf: string | null
  isSkipped: boolean
}

export function draftArticles(draft: ImportDraft): DraftArticle[] {
  const index = new TextIndex(draft.content)
  const { present } = draft.history
  return articlesOf(present).map((article, n) => {
    const found = present.found[article.id]
    const typed = draft.typed[article.id] ?? {}
    const read = foundFields(found, titleOf(index, present, article), draft.rights)
    const duplicateOf = found?.duplicateOf ?? null
    return {
      ...article,
      number: n + 1,
      fields: { ...read, ...typed },
      typed,
      duplicateOf,
      isSkipped: duplicateOf !== null && !draft.kept.includes(article.id),
    }
  })
}

/** The address of a field on the page, for its label and for the error summary. */
export function fieldId(articleId: string, field: FieldName): string {
  return `${articleId}-${field}`
}
