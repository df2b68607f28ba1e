import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { Input, Output } from '../../contract/operation'
import type { setUp as setUpOperation } from '../../contract/people'
import { createProject } from '../../contract/projects'
import { DomainError } from '../../domain/error'
import { authorize, installationFacts } from '../access'
import type { Actor } from '../actor'
import { establishProject } from '../articles/projects'
import { type Db, database } from '../database/database'
import { lockRegister } from '../database/lock'
import { env } from '../env'
import { recordEvent } from '../record/audit-trail'
import { hashChosenPassword } from './password'
import { isSameToken } from './secret-token'

/** The first admin with the first project, by the token that start printed; ever after there is nothing here. */
export async function setUp(
  actor: Actor | null,
  { body }: Input<typeof setUpOperation>,
  db: Db,
): Promise<Output<typeof setUpOperation>> {
  authorize('installation.setUp', installationFacts(actor))
  await lockRegister('people', db)
  if (!(await isSetUpOpen(db))) throw new DomainError('setup_done', 'This installation is set up already.')
  assertToken(body.token)
  const id = uuid()
  const passwordHash = await hashChosenPassword(body.password, body.email)
  const { name, email } = body
  await db.user.create({ data: { id, name, email, role: 'ADMIN', passwordHash }, select: { id: true } })
  await recordEvent(db, { projectId: null, userId: id, action: 'installation.set_up', body: { adminId: id } })
  const projectId = await establishProject(id, createProject.body.parse({ name: body.project }), db)
  const { slug } = await db.project.findUniqueOrThrow({ where: { id: projectId }, select: { slug: true } })
  return { id, project: slug }
}

/** Once everything is set up the token has served; before that a failure must leave it. */
export function forgetToken(): void {
  rmSync(tokenFile(), { force: true })
}

/** Whether nobody has an account yet, so that the set-up page is there at all. */
export async function isSetUpOpen(db: Db = database()): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) === null
}

function assertToken(given: string): void {
  const file = tokenFile()
  if (existsSync(file) && isSameToken(given, readFileSync(file, 'utf8').trim())) return
  const message = 'This is not the token on the console. Start prints the whole link.'
  throw new DomainError('forbidden', message, { errors: [{ path: 'token', message }] })
}

function tokenFile(): string {
  return join(env().DATA_DIR, 'setup-token')
}
