import { words } from '@/components/words'
import { policySchema } from '@/lib/contract/projects'
import { fingerprint } from '@/lib/domain/integrity/digest'

const { history } = words

type Details = Readonly<Record<string, unknown>>

/** What is known of an event besides who and what, in words; ids and hashes are left to the chain. */
export function eventDetails(details: Details): string[] {
  const { reviewer, reason, number, revised, ended, fields, digest, namesSha256, kind, label } = details
  return [
    ...aboutWhat(details),
    typeof reviewer === 'string' && reviewer !== '' ? history.details.reviewer(reviewer) : null,
    known(label, labelNames),
    known(kind, history.decisions),
    typeof number === 'number' ? history.details.copy(number) : null,
    revised === true ? history.details.revised : null,
    typeof ended === 'number' ? history.details.ended(ended) : null,
    Array.isArray(fields) ? history.details.fields(fields.map(fieldName).join(', ')) : null,
    ...rules(details),
    typeof digest === 'string' && namesSha256 !== undefined
      ? history.details.fingerprint(fingerprint(digest))
      : null,
    typeof reason === 'string' ? history.details.reason(reason) : null,
  ].filter((part) => part !== null)
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

const labelNames = Object.fromEntries(Object.entries(words.labels).map(([label, { name }]) => [label, name]))

function fieldName(field: unknown): string {
  return known(field, history.fields) ?? String(field)
}

function named(name: unknown): string | null {
  return typeof name === 'string' && name !== '' ? name : null
}

function known(key: unknown, names: Readonly<Record<string, string>>): string | null {
  return typeof key === 'string' && Object.hasOwn(names, key) ? (names[key] ?? null) : null
}
