/** Articles of the walk's project, made and read through the API where a walk only needs them to be there. */
import { api, type Person } from './people'

export const PROJECT = 're-posted-articles'

export type Sentence = { start: number; end: number; body: boolean }
export type Detail = { id: string; state: string; revision: { text: string; sentences: Sentence[] } }
export type Annotation = {
  id: string
  start: number
  end: number
  exact: string
  label: string
  note: string | null
  missing: string[]
  version: number
}

/** Imports an article that these people are to read; gives its id. */
export async function createArticle(
  editor: Person,
  title: string,
  content: string,
  readers: Person[] = [],
  format: 'text' | 'html' = 'text',
): Promise<string> {
  const { id } = await api<{ id: string }>(editor, 'POST', `/api/v1/projects/${PROJECT}/articles`, {
    body: { outlet: 'The Harbour Ledger', title, body: { format, content } },
  })
  if (readers.length === 0) return id
  const { items } = await api<{ items: { id: string; email: string }[] }>(
    editor,
    'GET',
    `/api/v1/projects/${PROJECT}/members`,
  )
  const emails = readers.map(({ email }) => email)
  const reviewers = items.filter(({ email }) => emails.includes(email)).map((member) => member.id)
  await api(editor, 'PUT', `/api/v1/articles/${id}/assignments`, { body: { reviewers } })
  return id
}

export function getArticle(person: Person, articleId: string): Promise<Detail> {
  return api(person, 'GET', `/api/v1/articles/${articleId}`)
}

/** What the person tagged in it, as the server has it. */
export async function ownLayer(person: Person, articleId: string): Promise<Annotation[]> {
  const { items } = await api<{ items: Annotation[] }>(
    person,
    'GET',
    `/api/v1/articles/${articleId}/annotations`,
  )
  return items
}

/** Tags the nth body sentence, counted from 0, as an unverified claim: one without a source unless more is said. */
export async function tagSentence(
  reader: Person,
  articleId: string,
  n = 0,
  attributes: object = { reason: 'NO_SOURCE' },
): Promise<Annotation> {
  const { revision } = await getArticle(reader, articleId)
  const sentence = revision.sentences.filter(({ body }) => body)[n]
  if (!sentence) throw new Error(`The article has no body sentence ${n}.`)
  const { start, end } = sentence
  const exact = [...revision.text].slice(start, end).join('')
  return api(reader, 'POST', `/api/v1/articles/${articleId}/annotations`, {
    body: { start, end, exact, label: 'UNVERIFIED_CLAIM', attributes },
  })
}

/** Tags the first passage with these words. */
export async function tagQuote(
  reader: Person,
  articleId: string,
  quote: string,
  tagging: { label: string; attributes: object },
): Promise<Annotation> {
  const { revision } = await getArticle(reader, articleId)
  const start = [...revision.text.slice(0, revision.text.indexOf(quote))].length
  const body = { start, end: start + [...quote].length, exact: quote, ...tagging }
  return api(reader, 'POST', `/api/v1/articles/${articleId}/annotations`, { body })
}

export function submitReading(reader: Person, articleId: string): Promise<void> {
  return api(reader, 'POST', `/api/v1/articles/${articleId}/review/submit`, {
    body: { untaggedOnPurpose: true },
  })
}

/** Lets each of them tag the same sentence, and takes and sends what they agree on; gives the article's id. */
export async function settle(editor: Person, readers: Person[], articleId: string): Promise<string> {
  for (const reader of readers) {
    await tagSentence(reader, articleId)
    await submitReading(reader, articleId)
  }
  await api(editor, 'POST', `/api/v1/articles/${articleId}/decisions/accept-agreed`)
  await api(editor, 'POST', `/api/v1/articles/${articleId}/adjudication/send`)
  return articleId
}

/** Signs the article's final layer as it stands; gives the article's id. */
export async function signOff(signer: Person, articleId: string): Promise<string> {
  const path = `/api/v1/articles/${articleId}`
  const { version } = await api<{ version: number }>(signer, 'GET', `${path}/adjudication`)
  await api(signer, 'POST', `${path}/sign-off`, { body: { statement: true, adjudicationVersion: version } })
  return articleId
}
