/** What a project's people go by: written by editors, version by version, read by all of them. */
import { describe, expect, it } from 'vitest'
import { exportArticle } from '../../contract/exports'
import {
  createProject,
  getGuidelines,
  getProject,
  listGuidelines,
  updateProject,
} from '../../contract/projects'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam } from '../testing/scenario'
import { createWorld } from '../testing/world'

await createWorld()
const team = await createTeam()
const params = { slug: team.project.slug }

const doc = (words: string, href?: string) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: words, ...(href && { marks: [{ type: 'link', attrs: { href } }] }) }],
    },
  ],
})

async function write(actor: Actor, guidelines: unknown) {
  const { version } = await ok(team.carla, getProject, { params })
  return call(actor, updateProject, { params, version, body: { guidelines } })
}

describe('guidelines', () => {
  it('may be there from the first day of a project', async () => {
    const body = { name: 'With guidelines', guidelines: doc('Mark what is said.') }
    const { slug, guidelinesVersion } = await ok(team.carla, createProject, { body })
    expect(guidelinesVersion).toBe(1)
    const { guidelines } = await ok(team.carla, getGuidelines, { params: { slug } })
    expect(guidelines).toMatchObject({ version: 1, doc: doc('Mark what is said.') })
    const refused = await call(team.carla, createProject, {
      body: { ...body, guidelines: { type: 'script' } },
    })
    expect(refused.status).toBe(422)
  })

  it('are written by editors, a new version each time, and read by everybody who belongs there', async () => {
    expect(await ok(team.reader, getGuidelines, { params })).toEqual({ guidelines: null })
    expect((await write(team.anna, doc('Mine'))).status).toBe(403)
    expect((await write(team.carla, doc('Mark what is said.'))).body).toMatchObject({ guidelinesVersion: 1 })
    expect((await write(team.dora, doc('Mark who says it.', 'https://a.example/'))).body).toMatchObject({
      guidelinesVersion: 2,
    })
    expect((await ok(team.reader, getGuidelines, { params })).guidelines).toMatchObject({
      version: 2,
      writtenBy: { name: 'Dora' },
      doc: doc('Mark who says it.', 'https://a.example/'),
    })
    const first = await ok(team.anna, getGuidelines, { params, query: { version: '1' } })
    expect(first.guidelines).toMatchObject({ version: 1, doc: doc('Mark what is said.') })
    const page = await ok(team.anna, listGuidelines, { params, query: { limit: '1' } })
    expect(page.items).toMatchObject([{ version: 2 }])
    const rest = await ok(team.anna, listGuidelines, { params, query: { cursor: page.nextCursor ?? '' } })
    expect(rest).toMatchObject({ items: [{ version: 1, writtenBy: { name: 'Carla' } }], nextCursor: null })
    const where = { chain: `project:${team.project.id}`, action: 'project.guidelines_written' }
    expect(await database().auditEvent.count({ where })).toBe(2)
  })

  it('row 30: that are no rich text of ours are refused with the path, and nothing is stored', async () => {
    const before = await ok(team.carla, getProject, { params })
    for (const guidelines of [
      doc('x', 'javascript:alert(1)'),
      '<p onclick=x>',
      { type: 'doc', content: [{}] },
    ]) {
      const { body } = await write(team.carla, guidelines)
      expect(body).toMatchObject({ status: 422, code: 'doc_invalid' })
      expect((body as { errors: { path: string }[] }).errors[0]?.path).toMatch(/^guidelines/)
    }
    expect(await ok(team.carla, getProject, { params })).toEqual(before)
  })

  it('that somebody else wrote meanwhile are not written over', async () => {
    const { version } = await ok(team.carla, getProject, { params })
    const body = { guidelines: doc('Mark all of it.') }
    await ok(team.carla, updateProject, { params, version, body })
    const late = await call(team.dora, updateProject, { params, version, body })
    expect(late.body).toMatchObject({
      status: 409,
      code: 'version_conflict',
      current: { guidelinesVersion: 3 },
    })
  })

  it('in force when an article is signed are named by what is signed; a version never changes', async () => {
    const articleId = await createArticleAt(team, 'signed')
    const asked = { params: { articleId }, query: { format: 'bundle' } }
    const { subject } = JSON.parse((await call(team.anna, exportArticle, asked)).text)
    const row = await database().guidelines.findFirstOrThrow({
      where: { projectId: team.project.id },
      orderBy: { version: 'desc' },
    })
    expect(subject.guidelines).toBe(row.sha256)
    const own = { where: { projectId: team.project.id } }
    await expect(database().guidelines.updateMany({ ...own, data: { sha256: 'x' } })).rejects.toThrow(
      /denied/,
    )
    await expect(database().guidelines.deleteMany(own)).rejects.toThrow(/denied/)
  })
})
