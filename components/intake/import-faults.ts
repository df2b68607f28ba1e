import type { FieldFault } from '@/components/ui/form/error-summary'
import { faultsOf } from '@/components/ui/form/faults'
import { words } from '@/components/words'
import { NoAnswer } from '@/lib/contract/client'
import { DomainError } from '@/lib/domain/error'
import { faultyFields, isCheckedField } from './article-fields'
import { type DraftArticle, fieldId } from './import-draft'
import { importingWords } from './importing-words'

/** What the server would refuse, at its field. */
export function fieldFaults(articles: DraftArticle[]): FieldFault[] {
  return articles.flatMap(({ id, number, fields }) =>
    faultyFields(fields).map((field) => ({
      field: fieldId(id, field),
      message: importingWords.faultOf(number, importingWords.faults[field]),
    })),
  )
}

/** Why the text could not be read: at the text where it is the matter. */
export function textFaults(error: unknown): FieldFault[] {
  if (error instanceof DomainError && ofTheText.has(error.code)) {
    return [{ field: 'import-text', message: sentenceOf(error) }]
  }
  return wholeFaults(error)
}

const ofTheText: ReadonlySet<string> = new Set([
  'no_text',
  'too_large',
  'too_complex',
  'unsupported_content',
  'validation',
])

/** The server's refusal at the fields it names, else for the whole import. */
export function refusalFaults(error: unknown, articles: DraftArticle[]): FieldFault[] {
  const named = error instanceof DomainError ? (error.details.errors ?? []) : []
  const faults = named.flatMap(({ path }) => {
    const [, n, field = ''] = /articles\.(\d+)\.(\w+)/.exec(path) ?? []
    const article = articles[Number(n)]
    if (!article || !isCheckedField(field)) return []
    const message = importingWords.faultOf(article.number, importingWords.faults[field])
    return [{ field: fieldId(article.id, field), message }]
  })
  if (faults.length > 0) return faults
  return error instanceof DomainError && ofTheText.has(error.code)
    ? [{ message: `${sentenceOf(error)} ${importingWords.notImported}` }]
    : wholeFaults(error)
}

/** What concerns no text: no answer, signed out, not allowed. */
function wholeFaults(error: unknown): FieldFault[] {
  if (error instanceof NoAnswer) return [{ message: importingWords.noAnswer }]
  return faultsOf(error)
}

function sentenceOf({ code, message, details: { length, limit } }: DomainError): string {
  if (code === 'validation') return message
  return typeof length === 'number' && typeof limit === 'number'
    ? importingWords.tooLong(length, limit)
    : words.errors[code]
}
