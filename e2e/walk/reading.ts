/** What a person's reading of an article holds, by way of the API. */
import { api, type Person } from './people'

export type Tag = {
  id: string
  start: number
  end: number
  exact: string
  label: string
  note: string | null
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
