/** Every page in every state it can be met in, by its place below `app`; where it has none, why. */

import { PROJECT } from './articles'
import type { ScreenName } from './screens'

/** A page that waits for a table that is locked, and fails when that takes too long: its states loading and error. */
export type Wait = {
  /** The page one comes from, where LEDGER stands for an outlet with a signed article, OTHER for another, ID for an article. */
  from: string
  /** The link that one follows there, as a CSS selector. */
  by: string
  /** The button of the menu that the link stands in. */
  menu?: RegExp
  /** What only this page reads, not the frame round it. */
  table: string
  /** What stands there in the end. */
  shows: string
}

/** Why there is no such state. */
type None = { none: string }

type Cell = ScreenName[] | None

export type Row = {
  empty: Cell
  loaded: Cell
  /** Loading, and error. */
  waits: Wait | None
  denied: Cell
  locked: Cell
  /** With a dialog open. */
  dialog: Cell
}

const never = (why: string): None => ({ none: why })
const noArticle = never('only articles are ever locked')
const noDialog = never('nothing on it opens a dialog')
const everybody = never('it is for everybody who is signed in, or for everybody')
const members = never('whoever does not belong to the project does not know that it is there: no such page')
const alwaysSome = never('it is never without content')
const readsNothing = never('it reads nothing that could be late')
const aDocument = never('one comes to it from outside: the browser shows that it loads')

const project = `/projects/${PROJECT}`

export const states: Record<string, Row> = {
  'page.tsx': {
    empty: never('it only leads on'),
    loaded: never('it only leads on'),
    waits: readsNothing,
    denied: everybody,
    locked: noArticle,
    dialog: noDialog,
  },
  'not-found': {
    empty: alwaysSome,
    loaded: ['no such article', 'no such page'],
    waits: readsNothing,
    denied: everybody,
    locked: noArticle,
    dialog: noDialog,
  },
  '(public)/sign-in': {
    empty: ['sign-in'],
    loaded: ['sign-in forgot'],
    waits: readsNothing,
    denied: ['sign-in refused'],
    locked: noArticle,
    dialog: noDialog,
  },
  '(public)/setup': {
    empty: never(
      'it is there only until the first admin is: main-job.spec, which makes the admin, looks at it before',
    ),
    loaded: never(
      'it is there only until the first admin is: main-job.spec, which makes the admin, looks at it before',
    ),
    waits: aDocument,
    denied: never('without the code of the console it is no such page'),
    locked: noArticle,
    dialog: noDialog,
  },
  '(public)/invite/[token]': {
    empty: ['invitation'],
    loaded: ['invitation'],
    waits: aDocument,
    denied: ['invitation used'],
    locked: noArticle,
    dialog: noDialog,
  },
  '(public)/reset/[token]': {
    empty: ['password link'],
    loaded: ['password link'],
    waits: aDocument,
    denied: ['password link used'],
    locked: noArticle,
    dialog: noDialog,
  },
  '(public)/api/v1/docs': {
    empty: alwaysSome,
    loaded: ['reference'],
    waits: readsNothing,
    denied: everybody,
    locked: noArticle,
    dialog: noDialog,
  },
  '(public)/verify': {
    empty: ['verify'],
    loaded: never('the results are walked through in verify.spec'),
    waits: readsNothing,
    denied: everybody,
    locked: noArticle,
    dialog: noDialog,
  },
  '(workbench)/queue': {
    empty: ['queue empty'],
    loaded: ['queue of a reviewer', 'queue of an editor'],
    waits: { from: '/audit', by: 'a[href="/queue"]', table: 'Review', shows: 'My work' },
    denied: everybody,
    locked: noArticle,
    dialog: ['queue with the keys'],
  },
  '(workbench)/account': {
    empty: alwaysSome,
    loaded: ['account'],
    waits: {
      from: '/queue',
      menu: /^Account of/,
      by: 'a[href="/account"]',
      table: 'ApiToken',
      shows: 'Where you are signed in',
    },
    denied: everybody,
    locked: noArticle,
    dialog: ['account with a new token', 'account with a token made', 'account revoking a token'],
  },
  '(workbench)/admin/people': {
    empty: alwaysSome,
    loaded: ['people'],
    waits: { from: '/queue', by: 'a[href="/admin/people"]', table: 'Invitation', shows: 'bert@example.org' },
    denied: ['people denied'],
    locked: noArticle,
    dialog: [
      'people inviting',
      'people making a password link',
      'people deactivating',
      'people deleting',
      'people erasing',
      'people revoking an invitation',
    ],
  },
  '(workbench)/audit': {
    empty: alwaysSome,
    loaded: ['audit'],
    waits: {
      from: '/queue',
      by: 'a[href="/audit"]',
      table: 'AuditEvent',
      shows: 'What was done, newest first',
    },
    denied: ['audit denied'],
    locked: noArticle,
    dialog: noDialog,
  },
  '(workbench)/outlets': {
    empty: ['outlets none'],
    loaded: ['outlets', 'outlets register', 'outlets with an open menu'],
    waits: { from: '/queue', by: 'a[href="/outlets"]', table: 'OutletTotals', shows: 'Listed by name' },
    denied: everybody,
    locked: noArticle,
    dialog: ['outlets adding', 'outlets editing', 'outlets merging', 'outlets deleting'],
  },
  '(workbench)/outlets/[slug]': {
    empty: ['outlet report unseen'],
    loaded: [
      'outlet report',
      'outlet report reportable',
      'outlet report as tables',
      'outlet report for researchers',
    ],
    waits: {
      from: '/outlets',
      by: 'a[href="/outlets/LEDGER"]',
      table: 'OutletTotals',
      shows: 'Who is cited?',
    },
    denied: everybody,
    locked: noArticle,
    dialog: noDialog,
  },
  '(workbench)/outlets/[slug]/passages': {
    empty: ['outlet report no passages'],
    loaded: ['outlet report passages'],
    waits: {
      from: '/outlets/LEDGER',
      by: 'a[href*="/passages"]',
      table: 'FinalAnnotation',
      shows: 'Back to the report',
    },
    denied: everybody,
    locked: noArticle,
    dialog: noDialog,
  },
  '(workbench)/outlets/[slug]/stretches': {
    empty: ['outlet report said nowhere'],
    loaded: ['outlet report said of the same words'],
    waits: {
      from: '/outlets/LEDGER',
      by: 'a[href*="/stretches"]',
      table: 'Submission',
      shows: 'Back to the report',
    },
    denied: everybody,
    locked: noArticle,
    dialog: noDialog,
  },
  '(workbench)/outlets/compare': {
    empty: ['outlets compared none', 'outlets compared too few'],
    loaded: ['outlets compared', 'outlets compared as tables'],
    waits: {
      from: '/outlets/compare?o=LEDGER,OTHER',
      by: 'a[href*="unit=words"]',
      table: 'OutletTotals',
      shows: 'Compare outlets',
    },
    denied: everybody,
    locked: noArticle,
    dialog: noDialog,
  },
  '(workbench)/projects/new': {
    empty: ['new project'],
    loaded: ['new project'],
    waits: readsNothing,
    denied: everybody,
    locked: noArticle,
    dialog: noDialog,
  },
  '(workbench)/projects/[projectSlug]/articles': {
    empty: ['articles none yet', 'articles none yet for a reader', 'articles filtered'],
    loaded: ['articles'],
    waits: {
      from: '/queue',
      by: `a[href="${project}/articles"]`,
      table: 'Article',
      shows: 'The gate that waits',
    },
    denied: members,
    locked: noArticle,
    dialog: [
      'articles assigning',
      'articles deleting',
      'articles withdrawing several',
      'articles selected: assign reviewers',
      'articles selected: set outlet',
      'articles selected: set rights',
    ],
  },
  '(workbench)/projects/[projectSlug]/import': {
    empty: ['import'],
    loaded: ['import split', 'import with markup'],
    waits: {
      from: `${project}/guidelines`,
      by: `a[href="${project}/import"]`,
      table: 'Outlet',
      shows: 'Find articles',
    },
    denied: ['import denied'],
    locked: noArticle,
    dialog: noDialog,
  },
  '(workbench)/projects/[projectSlug]/import/[importId]': {
    empty: alwaysSome,
    loaded: ['import record'],
    waits: { from: `${project}/imports`, by: 'a[href*="/import/"]', table: 'Import', shows: 'Imported by' },
    denied: ['import record denied'],
    locked: noArticle,
    dialog: ['import record undoing'],
  },
  '(workbench)/projects/[projectSlug]/imports': {
    empty: ['imports none'],
    loaded: ['imports'],
    waits: {
      from: `${project}/import`,
      by: `a[href="${project}/imports"]`,
      table: 'Import',
      shows: 'imported, 0 failed',
    },
    denied: ['imports denied'],
    locked: noArticle,
    dialog: noDialog,
  },
  '(workbench)/projects/[projectSlug]/guidelines': {
    empty: ['guidelines', 'guidelines none for a reader'],
    loaded: ['guidelines as they are read', 'guidelines of an older version', 'guidelines being written'],
    waits: {
      from: `${project}/members`,
      by: `a[href="${project}/guidelines"]`,
      table: 'Guidelines',
      shows: 'No guidelines yet',
    },
    denied: members,
    locked: noArticle,
    dialog: ['guidelines with a link'],
  },
  '(workbench)/projects/[projectSlug]/settings': {
    empty: alwaysSome,
    loaded: ['settings'],
    waits: {
      from: '/queue',
      by: `a[href="${project}/settings"]`,
      table: 'Membership',
      shows: 'Reviews per article',
    },
    denied: ['settings denied'],
    locked: noArticle,
    dialog: ['settings of an empty project'],
  },
  '(workbench)/projects/[projectSlug]/members': {
    empty: alwaysSome,
    loaded: ['members'],
    waits: {
      from: `${project}/settings`,
      by: `a[href="${project}/members"]`,
      table: 'Membership',
      shows: 'bert@example.org',
    },
    denied: members,
    locked: noArticle,
    dialog: ['members removing'],
  },
  '(workbench)/articles/[articleId]/annotate': {
    empty: ['workbench without tags'],
    loaded: ['workbench', 'workbench with a card', 'workbench as a list'],
    waits: {
      from: '/articles/ID/history',
      by: 'a[href*="/annotate"]',
      table: 'Article',
      shows: 'The gate is shut',
    },
    denied: ['workbench not assigned'],
    locked: ['workbench locked'],
    dialog: ['workbench done', 'article correcting'],
  },
  '(workbench)/articles/[articleId]/compare': {
    empty: ['compare with nothing tagged'],
    loaded: ['compare', 'compare in columns', 'compare closed for an editor'],
    waits: {
      from: '/articles/ID/history',
      by: 'a[href*="/compare"]',
      table: 'Decision',
      shows: 'Agreed 1 of 1',
    },
    denied: ['compare closed', 'compare denied'],
    locked: ['compare locked'],
    dialog: [
      'compare agreement',
      'compare accepting',
      'compare sending',
      'compare returning',
      'compare adding readers',
      'compare closing early',
    ],
  },
  '(workbench)/articles/[articleId]/final': {
    empty: ['final open'],
    loaded: ['final waiting', 'final held'],
    waits: { from: '/articles/ID/history', by: 'a[href*="/final"]', table: 'Decision', shows: 'In force' },
    denied: ['final denied'],
    locked: ['final signed'],
    dialog: [
      'final signing',
      'final sending back',
      'final withdrawing',
      'final reopening',
      'final holding',
      'final releasing',
    ],
  },
  '(workbench)/articles/[articleId]/history': {
    empty: alwaysSome,
    loaded: ['history being made'],
    waits: {
      from: '/articles/ID/final',
      by: 'a[href*="/history"]',
      table: 'AuditEvent',
      shows: 'chain intact',
    },
    denied: ['history denied'],
    locked: ['history'],
    dialog: noDialog,
  },
}
