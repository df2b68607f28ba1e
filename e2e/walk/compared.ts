/** Two outlets with articles enough to be compared, read, settled and signed through the API. */
import { randomUUID } from 'node:crypto'
import type { Browser } from '@playwright/test'
import { signOff, submitReading } from './articles'
import { api, invited, type Person } from './people'

type Crew = { readers: Person[]; editor: Person; signer: Person }

const ARTICLES = 12
/** Of six sentences of each article; one article in three has one of the other kind. */
const kinds = {
  sourced: ['SOURCED_FACT', 'SOURCED_FACT', 'SOURCED_FACT', 'SOURCED_FACT', 'UNVERIFIED_CLAIM', 'OPINION'],
  unsourced: [
    'UNVERIFIED_CLAIM',
    'UNVERIFIED_CLAIM',
    'UNVERIFIED_CLAIM',
    'UNVERIFIED_CLAIM',
    'OPINION',
    'SOURCED_FACT',
  ],
} as const

const attributes = {
  SOURCED_FACT: { source: { name: 'Port authority', type: 'OFFICIAL' } },
  UNVERIFIED_CLAIM: { reason: 'NO_SOURCE' },
  OPINION: { holder: 'AUTHOR' },
}

/** The slugs of both, the one that names its sources first, their project, and one of its people: nobody else's pages change. */
export async function compareTwo(browser: Browser, editor: Person) {
  const name = randomUUID().slice(0, 4)
  const { slug: project } = await api<{ slug: string }>(editor, 'POST', '/api/v1/projects', {
    body: { name: `Every article of May ${name}`, selection: 'CENSUS' },
  })
  const join = (who: string, role: string) =>
    invited(browser, editor, who, { projects: [{ slug: project, role }] })
  const readers = [await join('Una', 'REVIEWER'), await join('Vito', 'REVIEWER')]
  const signer = await join('Wyn', 'EDITOR')
  const { items } = await api<{ items: { id: string; email: string }[] }>(
    editor,
    'GET',
    `/api/v1/projects/${project}/members`,
  )
  const reviewers = items
    .filter(({ email }) => readers.some((one) => one.email === email))
    .map(({ id }) => id)
  const outlets = { sourced: `The Quay Record ${name}`, unsourced: `Harbour Talk ${name}` }
  for (const kind of ['sourced', 'unsourced'] as const)
    for (let n = 0; n < ARTICLES; n++) {
      const asked = { project, reviewers, outlet: outlets[kind], labels: labelsOf(kind, n) }
      await signed({ readers, editor, signer }, asked)
    }
  const slugs = Object.values(outlets).map((outlet) => outlet.toLowerCase().replaceAll(' ', '-'))
  return { slugs, project, wyn: signer }
}

function labelsOf(kind: keyof typeof kinds, n: number) {
  const [first, ...rest] = kinds[kind]
  return n % 3 === 0 ? [...rest, 'OPINION' as const] : [first, ...rest]
}

type Asked = { project: string; reviewers: string[]; outlet: string; labels: (keyof typeof attributes)[] }

async function signed({ readers, editor, signer }: Crew, { project, reviewers, outlet, labels }: Asked) {
  const sentences = labels.map((_, n) => `Sentence ${n + 1} of ${randomUUID().slice(0, 8)}.`)
  const content = sentences.join(' ')
  const { id } = await api<{ id: string }>(editor, 'POST', `/api/v1/projects/${project}/articles`, {
    body: { outlet, title: `About the quay, ${sentences[0]}`, body: { format: 'text', content } },
  })
  const path = `/api/v1/articles/${id}`
  await api(editor, 'PUT', `${path}/assignments`, { body: { reviewers } })
  const { revision } = await api<{ revision: { text: string } }>(editor, 'GET', path)
  for (const reader of readers) {
    for (const [n, exact] of sentences.entries()) {
      const start = revision.text.lastIndexOf(exact)
      const label = labels[n] ?? 'OPINION'
      const body = { start, end: start + exact.length, exact, label, attributes: attributes[label] }
      await api(reader, 'POST', `${path}/annotations`, { body })
    }
    await submitReading(reader, id)
  }
  await api(editor, 'POST', `${path}/decisions/accept-agreed`)
  await api(editor, 'POST', `${path}/adjudication/send`)
  await signOff(signer, id)
}
