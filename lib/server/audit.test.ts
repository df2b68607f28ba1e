import { beforeAll, describe, expect, it } from 'vitest'
import { getArticleAudit } from '../contract/audit'
import type { Actor } from './actor'
import { ok } from './testing/api'
import { createArticleAt, createTeam, sign, type Team } from './testing/scenario'
import { createWorld } from './testing/world'

await createWorld()

let team: Team
let sent = ''

beforeAll(async () => {
  team = await createTeam()
  sent = await createArticleAt(team, 'sent')
})

async function actorsOf(actor: Actor, action: string): Promise<string[]> {
  const { items } = await ok(actor, getArticleAudit, { params: { articleId: sent } })
  return items.filter((event) => event.action === action).map((event) => event.actor)
}

describe('an article’s history', () => {
  it('ties no reader’s name to a letter before the sign-off, not even through who was last', async () => {
    for (const onlooker of [team.carla, team.dora]) {
      expect((await actorsOf(onlooker, 'review.submitted')).sort()).toEqual(['Reviewer A', 'Reviewer B'])
      expect(await actorsOf(onlooker, 'adjudication.opened')).toEqual(['Sourcemark'])
    }
  })

  it('tells readers their own part, and of the other’s only the letter', async () => {
    const actors = await actorsOf(team.anna, 'review.submitted')
    expect(actors).toContain('Anna')
    expect(actors).not.toContain('Bert')
    expect(await actorsOf(team.anna, 'adjudication.opened')).toEqual(['Sourcemark'])
  })

  it('names everybody once it is signed', async () => {
    await sign(team.dora, sent)
    expect((await actorsOf(team.carla, 'review.submitted')).sort()).toEqual(['Anna', 'Bert'])
    expect(await actorsOf(team.carla, 'adjudication.opened')).toEqual(['Bert'])
  })
})
