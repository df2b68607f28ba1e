import { words } from '@/components/words'
import { policySchema } from '@/lib/contract/projects'
import { rightsWords } from '@/lib/domain/exchange/document-words'
import { printPartialDate } from '@/lib/domain/intake/dates/printed-date'
import { fingerprint } from '@/lib/domain/integrity/digest'
import type { Span } from '@/lib/domain/text/span'

const { history } = words

type Details = Readonly<Record<string, unknown>>

/** What is known of an event besides who and what, in words; ids and hashes are left to the chain. */
export function eventDetails(details: Details, placeOf: (span: Span) => string): string[] {
  const { reviewer, reason, number, revised, ended, fields, changes, reports } = details
  const { blocks, digest, fileName, namesSha256, byToken } = details
  return [
    ...aboutWhat(details),
    typeof reviewer === 'string' && reviewer !== '' ? history.details.reviewer(reviewer) : null,
    named(fileName) && history.details.file(String(fileName)),
    placeIn(details, placeOf),
    ...labelsOf(details),
    howDecided(details),
    typeof number === 'number' ? history.details.copy(number) : null,
    revised === true ? history.details.revised : null,
    typeof ended === 'number' ? history.details.ended(ended) : null,
    ...(isRecord(changes) ? Object.entries(changes).map(changed) : [fieldsOf(fields)]),
    ...(Array.isArray(reports) ? reports.map(reportChanged) : []),
    ...rules(details),
    Array.isArray(blocks) ? history.details.blocks(blocks.length) : null,
    typeof digest === 'string' && namesSha256 !== undefined
      ? history.details.fingerprint(fingerprint(digest))
      : null,
    byToken === true ? history.details.byToken : null,
    typeof reason === 'string' ? history.details.reason(reason) : null,
  ].filter((part): part is string => part !== null && part !== '')
}

function placeIn({ start, end }: Details, placeOf: (span: Span) => string): string | null {
  return typeof start === 'number' && typeof end === 'number' ? placeOf({ start, end }) : null
}

/** The labels a tag or a decision has; of one event, each once. */
function labelsOf({ label, labels }: Details): string[] {
  const named = [label, ...(Array.isArray(labels) ? labels : [])].filter(isLabel)
  return [...new Set(named)].map((one) => words.labels[one].name)
}

function howDecided({ kind, letter }: Details): string | null {
  if (kind === 'TAKE' && typeof letter === 'string' && letter !== '') return history.details.took(letter)
  return typeof kind === 'string' ? (history.decisions[kind] ?? null) : null
}

function isLabel(name: unknown): name is keyof typeof words.labels {
  return typeof name === 'string' && Object.hasOwn(words.labels, name)
}

/** Whom or what an event of a project or of the server concerns. */
function aboutWhat({ person, outlet, article, articles, role, from, to, projects }: Details) {
  return [
    named(person),
    named(outlet),
    named(article) && history.details.article(String(article)),
    Array.isArray(articles) ? history.details.articles(articles.length) : null,
    known(role, words.roles),
    from === undefined ? null : history.details.change(known(from, words.roles), known(to, words.roles)),
    ...(Array.isArray(projects) ? projects : []).map(
      ({ name, role }) => `${name}: ${known(role, words.roles) ?? role}`,
    ),
  ]
}

function rules({ policy, selection }: Details) {
  const { data } = policySchema.safeParse(policy)
  return [
    known(selection, words.project.selections),
    data ? history.details.reviews(data.reviewsPerArticle) : null,
    data ? words.project.signers[data.signer] : null,
  ]
}

function fieldsOf(fields: unknown): string | null {
  return Array.isArray(fields) ? history.details.fields(fields.map(fieldName).join(', ')) : null
}

/** What a field was and what it is. */
function changed([field, change]: [string, unknown]): string {
  const { from, to } = isRecord(change) ? change : {}
  return history.details.changed(fieldName(field), printValue(field, from), printValue(field, to))
}

function printValue(field: string, value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return history.details.none
  if (typeof value === 'boolean') return value ? history.details.yes : history.details.no
  if (field === 'rights') return known(value, rightsWords) ?? String(value)
  if (field === 'publishedAt') return printPartialDate(String(value)) ?? String(value)
  return Array.isArray(value) ? value.join(', ') : `“${String(value)}”`
}

function reportChanged(report: unknown): string | null {
  if (!isRecord(report) || typeof report.outlet !== 'string') return null
  const { change, outlet } = report
  return typeof change === 'string' && Object.hasOwn(words.correct.reports, change)
    ? words.correct.reports[change as keyof typeof words.correct.reports](outlet)
    : null
}

function isRecord(value: unknown): value is Details {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldName(field: unknown): string {
  return known(field, history.fields) ?? String(field)
}

function named(name: unknown): string | null {
  return typeof name === 'string' && name !== '' ? name : null
}

function known(key: unknown, names: Readonly<Record<string, string>>): string | null {
  return typeof key === 'string' && Object.hasOwn(names, key) ? (names[key] ?? null) : null
}
