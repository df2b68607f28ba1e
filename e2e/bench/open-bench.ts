import assert from 'node:assert/strict'
import { v7 as uuid } from 'uuid'
import type { Person } from '../fault/person'
import type { Bench, Row } from './bench'
import { type Answer, type Load, load, median, type Send, send } from './load'
import { benchArticle } from './reader-text'

const WORDS = 20_000
const ANNOTATIONS = 1_000
const CONNECTIONS = 8
const PAGES = 5
const ROUNDS = 5

/** An article of 500 paragraphs and 1,000 annotations, as the browser opens it and as the API gives it. */
export async function benchOpen({ person, project, reviewer }: Bench): Promise<Row[]> {
  const id = await createAnnotated(person, project, reviewer)
  const api = `${person.url}/api/v1/articles/${id}`
  return [
    await measure(person, 'page', [`${person.url}/articles/${id}/annotate`]),
    await measure(person, 'API', [api, ...(await pagesOf(person, `${api}/annotations?limit=200`))]),
  ]
}

/** The addresses of a list's pages, as whoever follows them comes by. */
async function pagesOf(person: Person, first: string): Promise<string[]> {
  const pages: string[] = []
  for (let next: string | null = first; next; ) {
    pages.push(next)
    const { nextCursor } = await person.make('GET', next.slice(person.url.length))
    next = nextCursor && `${first}&cursor=${encodeURIComponent(nextCursor)}`
  }
  return pages
}

async function measure(person: Person, what: string, urls: string[]): Promise<Row> {
  const headers = { cookie: person.cookie, 'accept-encoding': 'gzip' }
  const open = urls.map(
    (url): Send =>
      (agent) =>
        send(url, { agent, headers }),
  )
  const rounds: Load[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const connection = Array.from({ length: PAGES }, () => open).flat()
    const timed = await load(Array.from({ length: CONNECTIONS }, () => connection))
    assert.deepEqual([...new Set(timed.answers.map(({ status }) => status))], [200])
    // The first round warms up.
    if (round > 0) rounds.push(timed)
  }
  const bytes = sum(rounds[0]?.answers.slice(0, urls.length) ?? [])
  const perSecond = median(rounds.map((timed) => timed.perSecond / urls.length))
  return {
    'opened as': what,
    'KB gzip': Math.round(bytes / 1_024),
    'limit ': '≤ 400',
    'a second': perSecond.toFixed(1),
    'limit  ': '≥ 15',
    '/ limit': (perSecond / 15).toFixed(2),
    'p50 ms': Math.round(median(rounds.map(({ p50 }) => p50))),
    'p99 ms': Math.round(median(rounds.map(({ p99 }) => p99))),
  }
}

function sum(answers: Answer[]): number {
  return answers.reduce((total, { bytes }) => total + bytes, 0)
}

async function createAnnotated(person: Person, project: string, reviewer: string): Promise<string> {
  const { text, annotations } = benchArticle(WORDS, ANNOTATIONS)
  const { id } = await person.make('POST', `/api/v1/projects/${project}/articles`, {
    outlet: 'The Harbour Ledger',
    title: `Bench ${uuid()}`,
    body: { format: 'text', content: text },
  })
  await person.make('PUT', `/api/v1/articles/${id}/assignments`, { reviewers: [reviewer] })
  const { revision } = await person.make('GET', `/api/v1/articles/${id}`)
  // The title stands before the text.
  const shift = revision.text.indexOf(text)
  assert.ok(shift > 0)
  for (const { start, end, label } of annotations) {
    const span = { start: start + shift, end: end + shift, exact: text.slice(start, end) }
    await person.make('POST', `/api/v1/articles/${id}/annotations`, { ...span, label })
  }
  return id
}
