/** What the screens show: people, and articles and a project in each of their states. */

import { randomUUID } from 'node:crypto'
import type { Browser } from '@playwright/test'
import { createArticle, PROJECT, settle, signOff, submitReading, tagSentence } from './articles'
import { compareTwo } from './compared'
import { api, arrive, invited, type Person, returning } from './people'

const text = [
  'The harbour office said on Monday that the north gate will stay closed until the new pump has been tested.',
  'Nobody knows who ordered the pump. Three people who work at the quay said it had stood in a shed since spring.',
  '“We should have done this ten years ago,” said Maren Holt, who chairs the committee of the port.',
  'It is widely believed that the old gate leaks. The town would be foolish to wait for another winter.',
].join('\n\n')

/** The people and the articles that the screens show, each article in another state. */
export async function furnish(browser: Browser) {
  const [anna, bert, carla, dora] = await returning(browser, 'Anna', 'Bert', 'Carla', 'Dora')
  const nobody = await arrive(browser, 'Nobody')
  // the same text twice is the same article
  const made = (title: string) =>
    createArticle(carla, title, `${text}\n\nReference ${randomUUID().slice(0, 8)}`, [anna, bert])
  const read = async (title: string) => {
    const id = await made(title)
    for (const n of [0, 1, 2]) await tagSentence(anna, id, n)
    for (const n of [1, 2]) await tagSentence(bert, id, n, { reason: 'VAGUE_SOURCE' })
    for (const reader of [anna, bert]) await tagSentence(reader, id, 3)
    for (const reader of [anna, bert]) await submitReading(reader, id)
    return id
  }
  const settled = async (title: string) => settle(carla, [anna, bert], await made(title))
  const open = await made('North gate stays closed')
  for (const n of [0, 1]) await tagSentence(anna, open, n)
  const compared = await read('Ferry timetable changes again')
  const waiting = await settled('A pump for the north gate')
  const signed = await signOff(dora, await settled('The weir is open'))
  const held = await signOff(dora, await settled('The pump was never paid for'))
  await api(dora, 'POST', `/api/v1/articles/${held}/hold`, {
    body: { reason: 'The outlet has withdrawn the article.' },
  })
  await api(carla, 'POST', `/api/v1/projects/${PROJECT}/articles`, {
    body: { outlet: 'The Gate Bugle', title: 'Another paper', body: { format: 'text', content: text } },
  })
  await api(carla, 'POST', '/api/v1/outlets', {
    body: { name: `The Quiet Post ${randomUUID().slice(0, 4)}` },
  })
  const half = await made('Only one has read this')
  await submitReading(anna, half)
  const bare = await made('Nothing here to mark')
  for (const reader of [anna, bert]) await submitReading(reader, bare)
  const compare = await compareTwo(browser, carla)
  const newcomer = await invited(browser, carla, 'New')
  const left = await invited(browser, carla, 'Left')
  const empty = await emptyProject(carla)
  const unguided = await api<{ slug: string }>(carla, 'POST', '/api/v1/projects', {
    body: { name: `Without guidelines ${randomUUID().slice(0, 4)}` },
  })
  const rea = await invited(browser, carla, 'Rea', {
    projects: [PROJECT, empty, unguided.slug].map((slug) => ({ slug, role: 'READER' })),
  })
  const guest = { body: { email: `guest-${Date.now()}@example.org` } }
  const invitation = (await api<{ url: string }>(carla, 'POST', '/api/v1/admin/invitations', guest)).url
  const { items } = await api<{ items: { id: string; name: string }[] }>(
    carla,
    'GET',
    '/api/v1/admin/people?limit=200',
  )
  const content = `Quay closed ${randomUUID()}\n\nThe quay is closed, the office said.`
  const heading = { start: 0, end: content.indexOf('\n'), kind: 'HEADLINE' }
  const rest = { start: heading.end + 2, end: content.length, kind: 'PARAGRAPH' }
  const { id: importId } = await api<{ id: string }>(carla, 'POST', `/api/v1/projects/${PROJECT}/imports`, {
    body: {
      content,
      articles: [
        {
          start: 0,
          end: content.length,
          outlet: 'The Harbour Ledger',
          title: 'Quay closed',
          blocks: [heading, rest],
        },
      ],
    },
  })
  const accountOf = (person: Person) =>
    `/api/v1/admin/people/${items.find(({ name }) => name === person.name)?.id}`
  const resetPath = `${accountOf(newcomer)}/reset-link`
  const passwordLink = (await api<{ url: string }>(carla, 'POST', resetPath)).url
  await api(carla, 'POST', `${accountOf(left)}/deactivate`)
  await left.context.close()
  return {
    people: { nobody, newcomer, rea, anna, bert, carla, dora, wyn: compare.wyn },
    open,
    compared,
    compare,
    waiting,
    signed,
    held,
    half,
    bare,
    invitation,
    passwordLink,
    imported: `/projects/${PROJECT}/import/${importId}`,
    empty: `/projects/${empty}`,
    unguided: `/projects/${unguided.slug}`,
  }
}

/** A project without articles, its guidelines written twice; gives what it is called in addresses. */
async function emptyProject(editor: Person): Promise<string> {
  const { slug, version } = await api<{ slug: string; version: number }>(editor, 'POST', '/api/v1/projects', {
    body: { name: `Quay notes ${randomUUID().slice(0, 4)}` },
  })
  const path = `/api/v1/projects/${slug}`
  const written = await api<{ version: number }>(editor, 'PATCH', path, {
    body: { guidelines: guidelinesOf('Tag whole sentences.') },
    version,
  })
  await api(editor, 'PATCH', path, {
    body: { guidelines: guidelinesOf('Tag what is said, without who says it.') },
    version: written.version,
  })
  return slug
}

function guidelinesOf(rule: string) {
  const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
  return {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'What to tag' }] },
      paragraph(rule),
      {
        type: 'bulletList',
        content: ['Headlines too', 'Captions, where they claim something'].map((item) => ({
          type: 'listItem',
          content: [paragraph(item)],
        })),
      },
    ],
  }
}

export type Furnished = Awaited<ReturnType<typeof furnish>>
