import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { Journal, Write } from './journal'

const email = 'faults@example.org'
const password = 'kill nine at the random moment'
const words = 1_000

/** The one person of the installation, over HTTP, as a browser would. */
export class Person {
  /** What keeps this person signed in. */
  cookie = ''
  /** Answers by what they were: a status, or `no answer`. */
  readonly answers = new Map<string, number>()

  constructor(readonly url: string) {}

  /** Sets the installation up with the token of the console, and signs in. */
  async enter(dataDir: string): Promise<{ project: string; id: string }> {
    const token = readFileSync(join(dataDir, 'setup-token'), 'utf8').trim()
    const body = { token, name: 'Faults', email, password, project: 'Faults' }
    const { id, project } = await this.make('POST', '/api/v1/setup', body)
    await this.signIn()
    return { id, project }
  }

  /** An article of many words that this person is to read; where its words stand, in code points. */
  async createArticle(project: string, reviewer: string): Promise<{ id: string; words: Word[] }> {
    const content = Array.from({ length: words }, (_, n) => `word${n}`).join(' ')
    const { id } = await this.make('POST', `/api/v1/projects/${project}/articles`, {
      outlet: 'The Harbour Ledger',
      title: `Faults ${uuid()}`,
      body: { format: 'text', content: `${content}.` },
    })
    await this.make('PUT', `/api/v1/articles/${id}/assignments`, { reviewers: [reviewer] })
    const { revision } = await this.make('GET', `/api/v1/articles/${id}`)
    const found = [...revision.text.matchAll(/word\d+/g)].map(([exact = '', ..._], n, all) => {
      const start = all[n]?.index ?? 0
      return { exact, start, end: start + exact.length }
    })
    return { id, words: found }
  }

  /** Sends the write until it is acknowledged, under the same key; gives up at the deadline. */
  async write(write: Write, journal: Journal, deadline: number): Promise<void> {
    const { id, key, articleId, start, end, exact } = write
    const body = { id, start, end, exact, label: 'OPINION', attributes: { holder: 'AUTHOR' } }
    journal.mean(write)
    journal.sent(write)
    for (let wait = 100; performance.now() < deadline; wait = Math.min(wait * 2, 2_000)) {
      const status = await this.status('POST', `/api/v1/articles/${articleId}/annotations`, body, key)
      if (status === 200 || status === 201) return journal.acknowledge(write)
      await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random())))
    }
  }

  async make(method: string, path: string, body?: unknown) {
    const response = await this.send(method, path, body)
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return JSON.parse(text)
  }

  private async status(method: string, path: string, body: unknown, key: string): Promise<number> {
    const status = await this.send(method, path, body, { 'idempotency-key': key })
      .then(async (response) => {
        await response.text()
        return response.status
      })
      .catch(() => 0)
    const name = status === 0 ? 'no answer' : String(status)
    this.answers.set(name, (this.answers.get(name) ?? 0) + 1)
    return status
  }

  private send(method: string, path: string, body?: unknown, headers = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      signal: AbortSignal.timeout(20_000),
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { origin: this.url, 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }

  private async signIn(): Promise<void> {
    const asked = await fetch(`${this.url}/api/auth/csrf`)
    const { csrfToken } = (await asked.json()) as { csrfToken: string }
    const answer = await fetch(`${this.url}/api/auth/callback/credentials`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: cookiesOf(asked), 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
    })
    this.cookie = cookiesOf(answer)
    await this.make('GET', '/api/v1/me')
  }
}

export type Word = { exact: string; start: number; end: number }

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ')
}
