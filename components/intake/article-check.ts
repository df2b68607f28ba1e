import type { Found } from '@/lib/domain/intake/edit/edit-preview'
import { type Rule, ruleConfidence } from '@/lib/domain/intake/fact'
import type { Field } from '@/lib/domain/intake/preview'
import type { ArticleFields, FieldName } from './article-fields'
import { importingWords } from './importing-words'

/** Below this confidence what was read is shown as a guess. */
const trusted = 0.5

type Read = { fields: ArticleFields; typed: Partial<ArticleFields> }

/** What a person should look at before importing; what they entered themselves is settled. */
export function toCheck({ fields, typed }: Read, found: Found | undefined): ('outlet' | 'date' | 'title')[] {
  const isUnsure = (field: Field) => (found?.confidence[field] ?? 0) < trusted
  const outlet = fields.outlet === '' || (typed.outlet === undefined && isUnsure('outlet'))
  const isPartial = fields.publishedAt.length < 10
  const date = typed.publishedAt === undefined && (isPartial || isUnsure('publishedAt'))
  return [
    ...(fields.title.trim() === '' ? (['title'] as const) : []),
    ...(outlet ? (['outlet'] as const) : []),
    ...(date ? (['date'] as const) : []),
  ]
}

/** The check in words: 'Check outlet'. */
export function checkWords(checks: ReturnType<typeof toCheck>): string {
  const { check } = importingWords
  if (checks.includes('title')) return check.title
  if (checks.length === 2) return check.outletAndDate
  return checks[0] === 'date' ? check.date : check.outlet
}

/** Where the outlet, else the date, was read: 'from byline'; null when nothing says so. */
export function evidenceWords(read: Read, found: Found | undefined): string | null {
  return foundBy(read, found, 'outlet') ?? foundBy(read, found, 'publishedAt')
}

/** What a field was found by, or that a person entered it; null when nothing says so. */
export function foundBy({ typed }: Read, found: Found | undefined, field: FieldName): string | null {
  if (typed[field] !== undefined) return importingWords.typed
  const rules = found?.evidence.filter((one) => one.field === field).map(({ rule }) => rule) ?? []
  const known = rules.filter(
    (rule): rule is Rule => Object.hasOwn(ruleConfidence, rule) && ruleConfidence[rule as Rule] > 0,
  )
  const [best] = known.sort((a, b) => ruleConfidence[b] - ruleConfidence[a])
  return best ? (importingWords.rules[best] ?? null) : null
}
