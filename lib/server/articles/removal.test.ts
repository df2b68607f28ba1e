import { expect, test } from 'vitest'
import { getArticle, listArticles, putAssignments, removeArticle } from '../../contract/articles'
import { createInvitation, listInvitations } from '../../contract/people'
import { createProject, getProject, removeProject } from '../../contract/projects'
import { database } from '../database/database'
import { checkAllChains } from '../record/audit-check'
import { articleChain, projectChain } from '../record/audit-trail'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam } from '../testing/scenario'
import { createActor, createWorld } from '../testing/world'

await createWorld()
const team = await createTeam()
const { carla, anna, project } = team

const remove = (articleId: string, version = 1) =>
  call(carla, removeArticle, { params: { articleId }, version })

test('an article that nobody was asked to read goes with all its rows; the record keeps that it was there', async () => {
  const articleId = await createArticleAt(team, 'imported')
  expect((await remove(articleId, 2)).body).toMatchObject({ status: 409, code: 'version_conflict' })
  expect((await remove(articleId)).status).toBe(204)
  expect((await call(carla, getArticle, { params: { articleId } })).status).toBe(404)
  for (const rows of [
    database().revision.count({ where: { articleId } }),
    database().block.count({ where: { articleId } }),
    database().articleSearch.count({ where: { articleId } }),
  ]) {
    expect(await rows).toBe(0)
  }
  const events = await database().auditEvent.findMany({
    where: { chain: { in: [articleChain(articleId), projectChain(project.id)] }, action: 'article.deleted' },
  })
  expect(events.map(({ chain }) => chain).sort()).toEqual([articleChain(articleId), projectChain(project.id)])
  expect(await checkAllChains(database())).toEqual({ intact: true, firstBad: null })
})

test('row 63: an article that somebody was asked to read stays, also when nobody reads it any more', async () => {
  const assigned = await createArticleAt(team, 'assigned')
  expect((await remove(assigned)).body).toMatchObject({ status: 409, code: 'in_use', count: 2 })
  await ok(carla, putAssignments, { params: { articleId: assigned }, body: { reviewers: [] } })
  expect((await remove(assigned)).body).toMatchObject({ status: 409, code: 'in_use' })
  const signed = await createArticleAt(team, 'signed')
  expect((await remove(signed)).body).toMatchObject({ status: 409, code: 'in_use' })
  // nor does the database let go what was worked on, by the one way there is
  const gone = database().$executeRaw`select remove_articles(array[${signed}::uuid])`
  await expect(gone).rejects.toThrow()
  const { items } = await ok(anna, listArticles, { params: { slug: project.slug } })
  expect(items.map(({ id }) => id)).toEqual([signed, assigned])
})

test('row 63: a project with articles stays and says how many; an empty one goes, and the installation records it', async () => {
  const { version } = await ok(carla, getProject, { params: { slug: project.slug } })
  const used = await call(carla, removeProject, { params: { slug: project.slug }, version })
  expect(used.body).toMatchObject({ status: 409, code: 'in_use', count: 2 })
  const made = await ok(carla, createProject, { body: { name: 'Hardly begun' } })
  const params = { slug: made.slug }
  const theirs = await createArticleAt({ ...team, project: { ...team.project, ...params } }, 'imported')
  expect((await remove(theirs)).status).toBe(204)
  const admin = await createActor({ role: 'ADMIN' })
  const projects = [made, project].map(({ slug }) => ({ slug, role: 'EDITOR' as const }))
  await ok(admin, createInvitation, { body: { email: 'later@example.org', projects } })
  expect((await call(carla, removeProject, { params, version: made.version })).status).toBe(204)
  const [invitation] = (await ok(admin, listInvitations, {})).items
  expect(invitation?.projects).toHaveLength(1)
  // who was invited there is not invited to what is called so next
  await ok(carla, createProject, { body: { name: 'Hardly begun' } })
  expect((await ok(admin, listInvitations, {})).items[0]?.projects).toHaveLength(1)
  await ok(carla, removeProject, { params, version: 1 })
  expect((await call(carla, getProject, { params })).status).toBe(404)
  const recorded = await database().auditEvent.count({
    where: { action: 'project.deleted', chain: 'installation' },
  })
  expect(recorded).toBe(2)
  expect(await checkAllChains(database())).toEqual({ intact: true, firstBad: null })
})
