import type { createImport, previewImport } from '@/lib/contract/imports'
import type { Body, Output } from '@/lib/contract/operation'
import type { EditHistory } from '@/lib/domain/intake/edit/edit-history'
import { articlesOf, type EditedArticle, editPreview, titleOf } from '@/lib/domain/intake/edit/edit-preview'
import { TextIndex } from '@/lib/domain/text/text-index'
import { type ArticleFields, type FieldName, foundFields } from './article-fields'

/** What is sent: text, or a page's markup, or Markdown. */
export type Source = Required<Pick<Body<typeof createImport>, 'format' | 'content'>>
export type ImportFile = NonNullable<Output<typeof previewImport>['file']>

export type ImportStep = 'source' | 'split' | 'details' | 'done'
export type ImportResult = Output<typeof createImport>

/** What one is importing, from the pasted text to the last field; all that is kept while the tab lives. */
export type ImportDraft = {
  step: ImportStep
  /** As typed, pasted or read. */
  raw: string
  /** What `raw` is the plain text of, where it came with markup; whoever edits the text parts with it. */
  markup: Source | null
  file: ImportFile | null
  rights: ArticleFields['rights']
  /** What the preview was made of, or null before there is one. */
  previewed: Source | null
  /** The plain text of it, which all offsets count in. */
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
    markup: null,
    file: null,
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

/** What the draft's text is to be read as. */
export function sourceOf({ raw, markup }: Pick<ImportDraft, 'raw' | 'markup'>): Source {
  return markup ?? { format: 'text', content: raw }
}

/** The draft with a fresh preview of its source, or of a file. */
export function withPreview(
  draft: ImportDraft,
  { format, source, file, content, warnings, articles, leftOut }: Output<typeof previewImport>,
): ImportDraft {
  const present = editPreview(content, { articles, leftOut })
  const read = file && { file, raw: content, markup: source === null ? null : { format, content: source } }
  const now = { ...draft, ...read }
  return {
    ...now,
    step: 'split',
    previewed: sourceOf(now),
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
