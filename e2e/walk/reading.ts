/** An article to read, and what a person's reading of it holds, by way of the API. */
import { api, type Person } from './people'

export type Tag = {
  id: string
  start: number
  end: number
  exact: string
  label: string
  note: string | null
}

/** An article of the walk's project, assigned to these people. */
export async function assignArticle(
  editor: Person,
  readers: Person[],
  title: string,
  content: string,
): Promise<string> {
  const project = '/api/v1/projects/re-posted-articles'
  const { id } = await api<{ id: string }>(editor, 'POST', `${project}/articles`, {
    body: { outlet: 'The Harbour Ledger', title, body: { format: 'text', content } },
  })
  const { items } = await api<{ items: { id: string; name: string }[] }>(editor, 'GET', `${project}/members`)
  const names = readers.map(({ name }) => name)
  const reviewers = items.filter(({ name }) => names.includes(name)).map((member) => member.id)
  await api(editor, 'PUT', `/api/v1/articles/${id}/assignments`, { body: { reviewers } })
  return id
}

/** Tags the first passage with these words. */
export async function tagQuote(
  reader: Person,
  articleId: string,
  quote: string,
  tagging: { label: string; attributes: object },
): Promise<Tag> {
  const { revision } = await api<{ revision: { text: string } }>(
    reader,
    'GET',
    `/api/v1/articles/${articleId}`,
  )
  const start = [...revision.text.slice(0, revision.text.indexOf(quote))].length
  const body = { start, end: start + [...quote].length, exact: quote, ...tagging }
  return api(reader, 'POST', `/api/v1/articles/${articleId}/annotations`, { body })
}

export async function tagsOf(reader: Person, articleId: string): Promise<Tag[]> {
  const { items } = await api<{ items: Tag[] }>(reader, 'GET', `/api/v1/articles/${articleId}/annotations`)
  return items
}
