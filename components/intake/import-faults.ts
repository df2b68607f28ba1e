import type { FieldFault } from '@/components/ui/form/error-summary'
import { words } from '@/components/words'
import { NoAnswer } from '@/lib/contract/client'
import { DomainError } from '@/lib/domain/error'
import { faultyFields, isCheckedField } from './article-fields'
import { type DraftArticle, fieldId } from './import-draft'

/** What the server would refuse, at its field. */
export function fieldFaults(articles: DraftArticle[]): FieldFault[] {
  return articles.flatMap(({ id, number, fields }) =>
    faultyFields(fields).map((field) => ({
      field: fieldId(id, field),
      message: words.importing.faultOf(number, words.importing.faults[field]),
    })),
  )
}

/** Why the text could not be read. */
export function textFaults(error: unknown): FieldFault[] {
  return [{ field: 'import-text', message: sentenceOf(error) }]
}

/** The server's refusal at the fields it names, else for the whole import. */
export function refusalFaults(error: unknown, articles: DraftArticle[]): FieldFault[] {
  const named = error instanceof DomainError ? (error.details.errors ?? []) : []
  const faults = named.flatMap(({ path }) => {
    const [, n, field = ''] = /articles\.(\d+)\.(\w+)/.exec(path) ?? []
    const article = articles[Number(n)]
    if (!article || !isCheckedField(field)) return []
    const message = words.importing.faultOf(article.number, words.importing.faults[field])
    return [{ field: fieldId(article.id, field), message }]
  })
  if (faults.length > 0) return faults
  const kept = error instanceof NoAnswer ? '' : ` ${words.importing.notImported}`
  return [{ message: `${sentenceOf(error)}${kept}` }]
}

function sentenceOf(error: unknown): string {
  if (error instanceof NoAnswer) return words.importing.noAnswer
  if (error instanceof DomainError) {
    return error.code === 'validation' ? error.message : words.errors[error.code]
  }
  return words.errors.internal
}
