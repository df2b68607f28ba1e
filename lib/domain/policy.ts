/** Who may do what: one literal table, read as English, for the server's refusals and the screens' abilities alike. */
import type { ArticleState } from './review/workflow'

export const installationRoles = ['ADMIN', 'MEMBER'] as const
export type InstallationRole = (typeof installationRoles)[number]

/** Cumulative: an EDITOR may do what a REVIEWER may, a REVIEWER what a READER may. */
export const projectRoles = ['READER', 'REVIEWER', 'EDITOR'] as const
export type ProjectRole = (typeof projectRoles)[number]

/** What a decision needs to know of the person and of the thing; absent facts are false. */
export type Facts = {
  signedIn: boolean
  installationRole: InstallationRole | null
  /** The person's role in the thing's project; null when they do not belong to it. */
  projectRole: ProjectRole | null
  article?: {
    state: ArticleState
    /** Comparing has started on the current revision; it never becomes blind again. */
    revealed: boolean
    /** The person has a seat there that has not ended. */
    hasSeat: boolean
    /** … and has submitted since being assigned. */
    hasSubmitted: boolean
  }
  /** The reading (or the annotation's reading) belongs to the person. */
  ownsReading?: boolean
}

type Predicate = (facts: Facts) => boolean

const anyone: Predicate = () => true
const signedIn: Predicate = (f) => f.signedIn
const admin: Predicate = (f) => f.signedIn && f.installationRole === 'ADMIN'
const reader: Predicate = (f) => f.projectRole !== null
const reviewer: Predicate = (f) => f.projectRole === 'REVIEWER' || f.projectRole === 'EDITOR'
const editor: Predicate = (f) => f.projectRole === 'EDITOR'
const seat: Predicate = (f) => f.article?.hasSeat === true
const ownReading: Predicate = (f) => f.ownsReading === true
const signed: Predicate = (f) => f.article?.state === 'SIGNED_OFF'
const revealed: Predicate = (f) => f.article?.revealed === true
/** A person with an open seat reads nobody else's reading before submitting their own, whatever the state. */
const notReadingNow: Predicate = (f) => !f.article?.hasSeat || f.article.hasSubmitted

/** Each action is allowed when every predicate of at least one of its clauses holds. */
const clauses = {
  'installation.setUp': [[anyone]],
  'invitation.accept': [[anyone]],
  'password.reset': [[anyone]],
  'bundle.verify': [[anyone]],
  'installation.health': [[anyone]],
  'installation.describe': [[anyone]],
  'self.read': [[signedIn]],
  'account.update': [[signedIn]],
  'person.invite': [[admin]],
  'person.list': [[admin]],
  'person.update': [[admin]],
  'installation.audit': [[admin]],

  'project.create': [[signedIn]],
  'project.list': [[signedIn]],
  'project.read': [[reader], [admin]],
  'project.update': [[editor]],
  'project.remove': [[editor]],
  'project.members.manage': [[editor]],
  /** An admin sees every project and does nothing in it before they belong to it. */
  'project.join': [[admin]],
  'project.audit': [[editor], [admin]],

  'outlet.read': [[signedIn]],
  'outlet.create': [[signedIn]],
  'outlet.update': [[admin]],
  /** Of the projects one sees, signed articles only. */
  'report.read': [[signedIn]],
  'report.export': [[signedIn]],

  'article.read': [[reader], [admin]],
  'article.import': [[editor]],
  'import.read': [[editor]],
  'import.undo': [[editor]],
  'article.export': [[reader], [admin]],
  'article.update': [[editor]],
  'article.assign': [[editor]],
  /** Who was asked to read it, by name. */
  'article.seats': [[editor], [admin]],
  'article.withdraw': [[editor]],
  'article.remove': [[editor]],
  'article.audit': [[reviewer], [admin], [reader, signed]],

  'reading.annotate': [[reviewer, seat]],
  'reading.submit': [[reviewer, seat]],
  'reading.takeBack': [[reviewer, seat]],
  'reading.close': [[editor]],
  'reading.return': [[editor]],
  'reading.own': [[ownReading]],

  'comparison.read': [
    [reviewer, revealed, notReadingNow],
    [admin, revealed, notReadingNow],
    [reader, signed],
  ],
  'final.read': [
    [reviewer, revealed, notReadingNow],
    [admin, revealed, notReadingNow],
    [reader, signed],
  ],
  /** The last signed bundle, which stays as it was while its article is revised. */
  'bundle.read': [
    [reader, notReadingNow],
    [admin, notReadingNow],
    [reader, signed],
  ],
  'adjudication.decide': [[editor, revealed, notReadingNow]],
  'adjudication.send': [[editor, revealed, notReadingNow]],
  'signOff.sign': [[editor, notReadingNow]],
  'signOff.sendBack': [[editor, notReadingNow]],
  'signOff.reopen': [[editor, notReadingNow]],
  'signOff.hold': [[editor]],
} as const satisfies Record<string, readonly (readonly Predicate[])[]>

/** What a token may be made for. */
export const scopes = ['read', 'annotate', 'import', 'export'] as const
export type Scope = (typeof scopes)[number]

/** What a token needs besides its owner's rights; HUMAN is for no token at all, whatever its scopes. */
const scopeOf: Record<Action, Scope | 'HUMAN'> = {
  'installation.setUp': 'HUMAN',
  'invitation.accept': 'HUMAN',
  'password.reset': 'HUMAN',
  'account.update': 'HUMAN',
  'person.invite': 'HUMAN',
  'person.update': 'HUMAN',
  'project.remove': 'HUMAN',
  'project.members.manage': 'HUMAN',
  'project.join': 'HUMAN',
  'article.withdraw': 'HUMAN',
  'article.remove': 'HUMAN',
  'reading.close': 'HUMAN',
  'reading.return': 'HUMAN',
  'signOff.sign': 'HUMAN',
  'signOff.sendBack': 'HUMAN',
  'signOff.reopen': 'HUMAN',
  'signOff.hold': 'HUMAN',

  'bundle.verify': 'read',
  'installation.health': 'read',
  'installation.describe': 'read',
  'self.read': 'read',
  'person.list': 'read',
  'installation.audit': 'read',
  'project.list': 'read',
  'project.read': 'read',
  'project.audit': 'read',
  'outlet.read': 'read',
  'report.read': 'read',
  'report.export': 'export',
  'article.read': 'read',
  'article.audit': 'read',
  'article.seats': 'read',
  'import.read': 'read',
  'comparison.read': 'read',
  'final.read': 'read',

  'reading.annotate': 'annotate',
  'reading.submit': 'annotate',
  'reading.takeBack': 'annotate',
  'reading.own': 'annotate',
  'adjudication.decide': 'annotate',
  'adjudication.send': 'annotate',

  'project.create': 'import',
  'project.update': 'import',
  'outlet.create': 'import',
  'outlet.update': 'import',
  'article.import': 'import',
  'import.undo': 'import',
  'article.update': 'import',
  'article.assign': 'import',

  'article.export': 'export',
  'bundle.read': 'export',
}

export type Action = keyof typeof clauses
export const actions = Object.keys(clauses) as Action[]

/** Whether the table allows the action under these facts. */
export function can(action: Action, facts: Facts): boolean {
  return clauses[action].some((clause) => clause.every((holds) => holds(facts)))
}

/** What a token with these scopes lacks to ask for the action: nothing, a scope, or being a person. */
export function lackOf(action: Action, held: readonly Scope[]): Scope | 'HUMAN' | null {
  const needed = scopeOf[action]
  return needed !== 'HUMAN' && held.includes(needed) ? null : needed
}

/** What the table allows under these facts, for the screens: they show what the server will honour. */
export function abilities(facts: Facts, of: readonly Action[] = actions): Partial<Record<Action, boolean>> {
  return Object.fromEntries(of.map((action) => [action, can(action, facts)]))
}

/** Whether the person may know that the thing exists at all: else absent and forbidden are the same 404. */
export function canSee(facts: Facts): boolean {
  return facts.signedIn && (facts.projectRole !== null || facts.installationRole === 'ADMIN')
}
