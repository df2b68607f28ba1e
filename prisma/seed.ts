/** Makes the demo installation as its people would: by their commands, in the order in which they give them. */
import { createOutlet } from '../lib/contract/outlets'
import { acceptInvitation, createInvitation, setUp } from '../lib/contract/people'
import { createProject, policySchema, updateProject } from '../lib/contract/projects'
import * as outletCommands from '../lib/server/articles/outlets'
import * as projectCommands from '../lib/server/articles/projects'
import * as invitations from '../lib/server/people/invitations'
import * as setup from '../lib/server/people/setup'
import { give } from './command'
import type { DemoArticle } from './demo/article'
import { outlets, projects } from './demo/demo'
import { type Cast, enact } from './demo/enact'
import { guidelines } from './demo/guidelines'
import { type PersonKey, people } from './demo/people'

type Slugs = Record<DemoArticle['project'], string>

const personKeys = Object.keys(people) as PersonKey[]
const [first, second] = ['PRESS_REVIEW', 'CLASS'] as const

/**
 * The demo on an empty database: its people with these passwords, two projects, four outlets, and each article as far
 * as its ending says. `token` is the one that opens the set-up; `say` hears how many articles are there.
 */
export async function seedDemo(
  { token, passwords }: { token: string; passwords: Record<PersonKey, string> },
  say: (done: number, of: number) => void,
): Promise<void> {
  const { cast, slugs } = await assemble(token, passwords)
  for (const { articles: _, ...given } of outlets)
    await give(cast.ottoline, createOutlet, outletCommands.create, { body: given })
  const all = outlets.flatMap((outlet) => outlet.articles.map((article) => ({ article, outlet })))
  for (const [n, { article, outlet }] of all.entries()) {
    await enact(article, outlet, { cast, slug: slugs[article.project], ...projects[article.project] })
    say(n + 1, all.length)
  }
}

/** The first admin sets up, makes the second project and invites the others. */
async function assemble(
  token: string,
  passwords: Record<PersonKey, string>,
): Promise<{ cast: Cast; slugs: Slugs }> {
  const { name, email } = people.ottoline
  const made = await give(null, setUp, setup.setUp, {
    body: { token, name, email, password: passwords.ottoline, project: projects[first].given.name },
  })
  setup.forgetToken()
  const ottoline = actorOf('ottoline', made.id)
  const slugs = { [first]: made.project, [second]: '' }
  const rules = ({ given }: (typeof projects)[typeof first]) => ({
    ...given,
    policy: policySchema.parse(given.policy),
  })
  await give(ottoline, updateProject, projectCommands.update, {
    params: { slug: made.project },
    version: 1,
    body: { ...rules(projects[first]), guidelines },
  })
  slugs[second] = (
    await give(ottoline, createProject, projectCommands.create, { body: rules(projects[second]) })
  ).slug
  const cast: Partial<Cast> = { ottoline }
  for (const key of personKeys) {
    if (key === 'ottoline') continue
    const invited = [first, second].flatMap((project) => {
      const role = projects[project].members[key]
      return role ? [{ slug: slugs[project], role }] : []
    })
    const { token } = await give(ottoline, createInvitation, invitations.create, {
      body: { email: people[key].email, role: people[key].role, projects: invited },
    })
    const { id } = await give(null, acceptInvitation, invitations.accept, {
      params: { token },
      body: { name: people[key].name, password: passwords[key] },
    })
    cast[key] = actorOf(key, id)
  }
  return { cast: cast as Cast, slugs }
}

function actorOf(key: PersonKey, id: string) {
  // commands act for a session that was checked before; nobody has signed in yet
  return { id, ...people[key], session: { id } }
}
