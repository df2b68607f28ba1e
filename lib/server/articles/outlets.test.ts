import { describe, expect, test } from 'vitest'
import { createOutlet, listOutlets, updateOutlet } from '../../contract/outlets'
import { database, transaction } from '../database/database'
import { createActor, createWorld } from '../testing/world'
import * as outlets from './outlets'

await createWorld()
const member = await createActor()
const admin = await createActor({ role: 'ADMIN' })

function create(body: Parameters<typeof createOutlet.body.parse>[0], actor = member) {
  const input = { params: {}, query: {}, body: createOutlet.body.parse(body), version: 0 }
  return transaction((db) => outlets.create(actor, input, db))
}

function update(
  slug: string,
  version: number,
  body: Parameters<typeof updateOutlet.body.parse>[0],
  actor = admin,
) {
  const input = { params: { slug }, query: {}, body: updateOutlet.body.parse(body), version }
  return transaction((db) => outlets.update(actor, input, db))
}

function resolve(name: string) {
  return transaction((db) => outlets.resolveOutlet(member, name, db))
}

async function events(action: string): Promise<number> {
  return database().auditEvent.count({ where: { chain: 'installation', action } })
}

describe('a printed name', () => {
  test('means the outlet of that slug, name or alias, whatever its case and spaces', async () => {
    const { slug } = await create({ name: 'The Morning Herald', aliases: ['TMH', 'Herald  on Monday'] })
    expect(slug).toBe('the-morning-herald')
    for (const name of ['the-morning-herald', 'THE morning\u00a0Herald', ' tmh ', 'herald on monday']) {
      expect(await resolve(name)).toMatchObject({ slug })
    }
  })

  test('nobody knows yet makes one outlet, also when eight imports print it at the same moment', async () => {
    const before = await events('outlet.created')
    const atOnce = 8
    let arrive: () => unknown = () => undefined
    const together = new Promise<void>((resolve) => {
      let missing = atOnce
      arrive = () => --missing === 0 && resolve()
    })
    const made = await Promise.all(
      Array.from({ length: atOnce }, (_, n) =>
        transaction(async (db) => {
          await db.outlet.count()
          arrive()
          await together
          return outlets.resolveOutlet(member, n % 2 ? 'Vale  Courier' : 'vale courier', db)
        }),
      ),
    )
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await events('outlet.created')).toBe(before + 1)
  })

  test('in any script gets a slug, and one that is taken is counted on', async () => {
    expect((await create({ name: 'Süddeutsche Nachrichten' })).slug).toBe('sueddeutsche-nachrichten')
    expect((await create({ name: '朝日' })).slug).toBe('outlet')
    expect((await create({ name: '毎日' })).slug).toBe('outlet-2')
  })
})

describe('an outlet', () => {
  test('cannot take a name, alias or slug of another, and nothing is left of the try', async () => {
    await create({ name: 'Delta Times', aliases: ['DT'] })
    const count = await database().outlet.count()
    const created = await events('outlet.created')
    for (const body of [
      { name: 'delta  TIMES' },
      { name: 'Other', aliases: ['dt'] },
      { name: 'Delta-Times' },
    ]) {
      await expect(create(body)).rejects.toMatchObject({
        code: 'in_use',
        details: { outlet: { slug: 'delta-times', name: 'Delta Times' } },
      })
    }
    expect(await database().outlet.count()).toBe(count)
    expect(await events('outlet.created')).toBe(created)
  })

  test('cannot take a web address of another, www. or not, and what two share from before can still be edited', async () => {
    await create({ name: 'Ferry Post', hostnames: ['ferry.example', 'ferry-post.example'] })
    await create({ name: 'Ferry Mail' })
    const taken = { code: 'in_use', details: { outlet: { slug: 'ferry-post', name: 'Ferry Post' } } }
    const hostnames = ['www.ferry.example']
    await expect(create({ name: 'Ferry Star', hostnames })).rejects.toMatchObject(taken)
    await expect(update('ferry-mail', 1, { hostnames })).rejects.toMatchObject(taken)
    expect(await database().outlet.count({ where: { name: 'Ferry Star' } })).toBe(0)
    await database().outlet.update({ where: { slug: 'ferry-mail' }, data: { hostnames } })
    expect(await update('ferry-mail', 1, { hostnames, country: 'DE' })).toMatchObject({
      hostnames,
      country: 'DE',
    })
    const more = [...hostnames, 'ferry-post.example']
    await expect(update('ferry-mail', 2, { hostnames: more })).rejects.toMatchObject(taken)
    // whose it is, nobody can tell
    expect(await resolve('news.ferry.example')).toMatchObject({ name: 'news.ferry.example' })
    expect(await resolve('ferry-post.example')).toMatchObject({ name: 'Ferry Post' })
  })

  test('keeps its slug and its earlier name when it is renamed', async () => {
    await create({ name: 'Harbour Post', hostnames: ['harbour.example'] })
    const renamed = await update('harbour-post', 1, { name: 'Harbour Post Weekly' })
    expect(renamed).toMatchObject({
      slug: 'harbour-post',
      name: 'Harbour Post Weekly',
      aliases: ['Harbour Post'],
      hostnames: ['harbour.example'],
      version: 2,
    })
    expect(await update('harbour-post', 2, { aliases: ['HPW'] })).toMatchObject({ aliases: ['HPW'] })
    expect(await resolve('Harbour Post')).toMatchObject({ slug: 'harbour-post-2' })
  })

  test('changed meanwhile is refused with what stands there now; of four at once one wins', async () => {
    await create({ name: 'Race Gazette' })
    const tries = await Promise.allSettled(
      ['AA', 'AB', 'AC', 'AD'].map((country) => update('race-gazette', 1, { country })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(update('race-gazette', 1, { country: 'AE' })).rejects.toMatchObject({
      code: 'version_conflict',
      details: { current: { slug: 'race-gazette', version: 2 } },
    })
  })

  test('is changed by an admin alone', async () => {
    await create({ name: 'Plain Dealer' })
    await expect(update('plain-dealer', 1, { country: 'DE' }, member)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(update('no-such', 1, { country: 'DE' })).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('the list goes page by page through every outlet once, and refuses a cursor that is none', async () => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const query = listOutlets.query.parse({ limit: '3', cursor })
    const page = await outlets.list(member, { params: {}, query, body: undefined, version: 0 })
    seen.push(...page.items.map(({ slug }) => slug))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toHaveLength(await database().outlet.count())
  expect(new Set(seen).size).toBe(seen.length)
  const query = listOutlets.query.parse({ cursor: "' or 1=1" })
  await expect(
    outlets.list(member, { params: {}, query, body: undefined, version: 0 }),
  ).rejects.toMatchObject({ code: 'validation' })
})

test('the splitter is given every outlet with its aliases, its own name aside', async () => {
  await create({ name: 'Known Star', aliases: ['KS'], hostnames: ['WWW.Known.example'] })
  for (const name of ['known.example', 'www.known.example', 'news.Known.example', 'KS'])
    expect(await resolve(name)).toMatchObject({ name: 'Known Star' })
  expect(await outlets.knownOutlets()).toContainEqual({
    slug: 'known-star',
    name: 'Known Star',
    aliases: ['KS'],
    hostnames: ['www.known.example'],
  })
})
