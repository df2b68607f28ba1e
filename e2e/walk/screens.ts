/** Every screen, in the states it is met in: whose it is, where it is, and what one does there before looking. */

import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { PROJECT } from './articles'
import type { Furnished } from './furnish'
import { pasteMarkup } from './paste'

const compilation = readFileSync('prisma/demo/compilation.txt', 'utf8')

export type Screen = {
  who: keyof Furnished['people']
  path: string | ((made: Furnished) => string)
  /** What stands there once it is loaded. */
  shows: string | RegExp
  act?: (page: Page) => Promise<void>
}

const project = `/projects/${PROJECT}`
const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByRole('button', { name }).first().click()
const dialogBy = (name: string | RegExp) => async (page: Page) => {
  await press(name)(page)
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toBeVisible()
}

const openLedgerMenu = async (page: Page) => {
  await press(/^More actions for The Harbour Ledger/)(page)
  await expect(page.getByRole('menuitem').first()).toBeFocused()
}

export const screens: Record<string, Screen> = {
  'sign-in': { who: 'nobody', path: '/sign-in', shows: 'You need an invitation' },
  'sign-in refused': {
    who: 'nobody',
    path: '/sign-in',
    shows: 'You need an invitation',
    act: async (page) => {
      await page.getByLabel('E-mail').fill('a-stranger@example.org')
      await page.getByLabel('Password', { exact: true }).fill('not the password')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByText('E-mail or password is wrong').first()).toBeVisible()
    },
  },
  'sign-in forgot': {
    who: 'nobody',
    path: '/sign-in',
    shows: 'You need an invitation',
    act: async (page) => {
      await page.getByRole('button', { name: 'Forgot password?' }).click()
      await expect(page.getByText('Ask an admin of your team')).toBeVisible()
    },
  },
  'password link': {
    who: 'nobody',
    path: ({ passwordLink }) => passwordLink,
    shows: 'Choose a new password',
  },
  'password link used': { who: 'nobody', path: '/reset/nobody-has-it', shows: 'This link no longer works' },
  invitation: { who: 'nobody', path: ({ invitation }) => invitation, shows: 'Your name' },
  'invitation used': { who: 'nobody', path: '/invite/nobody-has-it', shows: 'This link no longer works' },
  verify: { who: 'nobody', path: '/verify', shows: 'Verify a signed bundle' },
  reference: { who: 'nobody', path: '/api/v1/docs', shows: 'HTTP API' },
  'queue empty': { who: 'newcomer', path: '/queue', shows: 'My work' },
  'queue of a reviewer': { who: 'anna', path: '/queue', shows: 'North gate stays closed' },
  'queue of an editor': { who: 'dora', path: '/queue', shows: 'A pump for the north gate' },
  articles: { who: 'dora', path: `${project}/articles`, shows: 'The weir is open' },
  'articles filtered': {
    who: 'dora',
    path: `${project}/articles?q=weir&state=SIGNED_OFF&from=2014-01-01`,
    shows: 'No article matches these filters',
  },
  'articles assigning': {
    who: 'dora',
    path: `${project}/articles`,
    shows: 'The weir is open',
    act: dialogBy(/Assign reviewers: North gate/),
  },
  'articles withdrawing several': {
    who: 'dora',
    path: `${project}/articles`,
    shows: 'The weir is open',
    act: async (page) => {
      await page.getByLabel('All on this page').check()
      await dialogBy('Withdraw')(page)
    },
  },
  ...Object.fromEntries(
    ['Assign reviewers', 'Set outlet', 'Set rights'].map((act) => [
      `articles selected: ${act.toLowerCase()}`,
      {
        who: 'dora' as const,
        path: `${project}/articles`,
        shows: 'The weir is open',
        act: async (page: Page) => {
          await page.getByLabel('All on this page').check()
          await page.getByRole('main').getByRole('button', { name: act, exact: true }).click()
          await expect(page.getByRole('dialog')).toBeVisible()
        },
      },
    ]),
  ),
  outlets: { who: 'dora', path: '/outlets', shows: 'The Harbour Ledger' },
  'outlets register': { who: 'dora', path: '/outlets?view=register', shows: 'The Harbour Ledger' },
  'outlets none': { who: 'newcomer', path: '/outlets', shows: 'No signed article yet' },
  'outlets adding': {
    who: 'dora',
    path: '/outlets?view=register',
    shows: 'The Harbour Ledger',
    act: dialogBy('Add outlet'),
  },
  'outlets compared': {
    who: 'dora',
    path: '/outlets/compare?o=the-harbour-ledger,the-gate-bugle',
    shows: 'Compare outlets',
  },
  'outlets compared none': { who: 'dora', path: '/outlets/compare', shows: 'Choose two to six outlets' },
  'outlets with an open menu': {
    who: 'carla',
    path: '/outlets?view=register',
    shows: 'The Harbour Ledger',
    act: openLedgerMenu,
  },
  'outlets merging': {
    who: 'carla',
    path: '/outlets?view=register',
    shows: 'The Harbour Ledger',
    act: async (page) => {
      await openLedgerMenu(page)
      await page.getByRole('menuitem', { name: 'Merge into another' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  'outlet report': { who: 'dora', path: '/outlets/the-harbour-ledger', shows: 'How is the text made up?' },
  'outlet report passages': {
    who: 'dora',
    path: '/outlets/the-harbour-ledger/passages?label=UNVERIFIED_CLAIM',
    shows: 'Back to the report',
  },
  'outlet report unseen': {
    who: 'newcomer',
    path: '/outlets/the-harbour-ledger',
    shows: 'No signed article yet',
  },
  'outlet report as tables': {
    who: 'dora',
    path: '/outlets/the-harbour-ledger?from=2014-01-01',
    shows: 'How is the text made up?',
    act: async (page) => {
      for (const table of await page.getByRole('button', { name: 'Table', exact: true }).all())
        await table.click()
    },
  },
  audit: { who: 'dora', path: '/audit', shows: 'What was done, newest first' },
  'audit denied': { who: 'anna', path: '/audit', shows: 'Only editors and admins see' },
  people: { who: 'carla', path: '/admin/people', shows: 'bert@example.org' },
  'people inviting': {
    who: 'carla',
    path: '/admin/people',
    shows: 'bert@example.org',
    act: dialogBy('Invite'),
  },
  'people deactivating': {
    who: 'carla',
    path: '/admin/people',
    shows: 'bert@example.org',
    act: async (page) => {
      await press('Actions for Bert')(page)
      await page.getByRole('menuitem', { name: 'Deactivate' }).click()
      await expect(page.getByRole('alertdialog').getByRole('link').first()).toBeVisible()
    },
  },
  account: { who: 'anna', path: '/account', shows: 'Where you are signed in' },
  'account with a new token': {
    who: 'anna',
    path: '/account',
    shows: 'Where you are signed in',
    act: dialogBy('New token'),
  },
  'account with a token made': {
    who: 'anna',
    path: '/account',
    shows: 'Where you are signed in',
    act: async (page) => {
      await dialogBy('New token')(page)
      await page.getByRole('dialog').getByLabel('What it is for').fill('Nightly export')
      await page.getByRole('dialog').getByRole('button', { name: 'Make the token' }).click()
      await expect(page.getByText('It is shown only now', { exact: false })).toBeVisible()
    },
  },
  'new project': { who: 'carla', path: '/projects/new', shows: 'You will be its first editor' },
  settings: { who: 'dora', path: `${project}/settings`, shows: 'Reviews per article' },
  members: { who: 'dora', path: `${project}/members`, shows: 'bert@example.org' },
  'members removing': {
    who: 'dora',
    path: `${project}/members`,
    shows: 'bert@example.org',
    act: dialogBy('Remove Bert'),
  },
  import: { who: 'dora', path: `${project}/import`, shows: 'Find articles' },
  'import split': {
    who: 'carla',
    path: `${project}/import`,
    shows: 'Source',
    act: async (page) => {
      const source = page.getByLabel('Paste one article or several')
      const split = page.getByRole('region', { name: 'Source text' })
      await expect(source.or(split)).toBeVisible()
      // what was split is still there when one comes back
      if (await split.isVisible()) return
      await source.fill(compilation)
      await press('Find articles')(page)
      await expect(split).toBeVisible()
    },
  },
  'import with markup': {
    who: 'dora',
    path: `${project}/import`,
    shows: 'Find articles',
    act: async (page) => {
      await pasteMarkup(page, '<h1>A gate</h1><p>It is shut.</p>', 'A gate')
      await expect(page.getByText('Pasted with its headings')).toBeVisible()
    },
  },
  'guidelines as they are read': {
    who: 'carla',
    path: ({ empty }) => `${empty}/guidelines`,
    shows: 'Tag what is said',
  },
  'guidelines of an older version': {
    who: 'carla',
    path: ({ empty }) => `${empty}/guidelines?version=1`,
    shows: 'Tag whole sentences',
  },
  'settings of an empty project': {
    who: 'carla',
    path: ({ empty }) => `${empty}/settings`,
    shows: 'Delete this project',
    act: dialogBy('Delete project'),
  },
  imports: { who: 'carla', path: `${project}/imports`, shows: 'Quay closed' },
  'imports none': {
    who: 'carla',
    path: ({ empty }) => `${empty}/imports`,
    shows: 'Nothing was imported yet',
  },
  'import record': { who: 'carla', path: ({ imported }) => imported, shows: 'Undo this import' },
  guidelines: { who: 'dora', path: `${project}/guidelines`, shows: 'Write' },
  'guidelines being written': {
    who: 'dora',
    path: `${project}/guidelines`,
    shows: 'Write',
    act: async (page) => {
      await press(/^Write/)(page)
      await expect(page.getByRole('toolbar', { name: 'Format' })).toBeVisible()
    },
  },
  'article correcting': {
    who: 'carla',
    path: ({ open }) => `/articles/${open}/annotate?view=text`,
    shows: 'Nobody knows who ordered the pump',
    act: async (page) => {
      await page.getByRole('button', { name: 'Correct the details' }).click()
      await expect(page.getByLabel('Outlet')).toBeVisible()
    },
  },
  workbench: {
    who: 'anna',
    path: ({ open }) => `/articles/${open}/annotate?view=text`,
    shows: 'Nobody knows who ordered the pump',
  },
  'workbench with a card': {
    who: 'anna',
    path: ({ open }) => `/articles/${open}/annotate?view=text`,
    shows: 'Nobody knows who ordered the pump',
    act: async (page) => {
      await page
        .locator('mark')
        .first()
        .click({ position: { x: 20, y: 10 } })
      await expect(page.getByLabel('Reason')).toBeVisible()
    },
  },
  'workbench as a list': {
    who: 'anna',
    path: ({ open }) => `/articles/${open}/annotate?view=list`,
    shows: 'Nobody knows who ordered the pump',
  },
  'workbench done': {
    who: 'anna',
    path: ({ open }) => `/articles/${open}/annotate?view=text`,
    shows: 'Nobody knows who ordered the pump',
    act: async (page) => {
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  'workbench locked': {
    who: 'anna',
    path: ({ signed }) => `/articles/${signed}/annotate?view=text`,
    shows: 'Nobody knows who ordered the pump',
  },
  'workbench not assigned': {
    who: 'dora',
    path: ({ open }) => `/articles/${open}/annotate?view=text`,
    shows: 'Nobody knows who ordered the pump',
  },
  'compare closed': { who: 'bert', path: ({ open }) => `/articles/${open}/compare`, shows: 'North gate' },
  compare: { who: 'dora', path: ({ compared }) => `/articles/${compared}/compare`, shows: 'Decision 1 of' },
  'compare in columns': {
    who: 'dora',
    path: ({ compared }) => `/articles/${compared}/compare?view=columns`,
    shows: 'Decision 1 of',
  },
  'compare agreement': {
    who: 'dora',
    path: ({ compared }) => `/articles/${compared}/compare`,
    shows: 'Decision 1 of',
    act: async (page) => {
      await page
        .getByRole('button', { name: /agreement/i })
        .first()
        .click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  'final open': { who: 'dora', path: ({ compared }) => `/articles/${compared}/final`, shows: 'Final layer' },
  'final waiting': {
    who: 'dora',
    path: ({ waiting }) => `/articles/${waiting}/final`,
    shows: 'A pump for the north gate',
  },
  'final signing': {
    who: 'dora',
    path: ({ waiting }) => `/articles/${waiting}/final`,
    shows: 'A pump for the north gate',
    act: async (page) => {
      await page
        .getByRole('button', { name: /^Sign off/ })
        .first()
        .click()
      await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toBeVisible()
    },
  },
  'final signed': { who: 'dora', path: ({ signed }) => `/articles/${signed}/final`, shows: 'In force' },
  'final holding': {
    who: 'dora',
    path: ({ signed }) => `/articles/${signed}/final`,
    shows: 'In force',
    act: dialogBy('Put on hold'),
  },
  'final held': {
    who: 'dora',
    path: ({ held }) => `/articles/${held}/final`,
    shows: 'left out of every report',
  },
  history: { who: 'dora', path: ({ signed }) => `/articles/${signed}/history`, shows: 'chain intact' },
  'no such article': {
    who: 'dora',
    path: '/articles/00000000-0000-7000-8000-000000000000/annotate',
    shows: /./,
  },
  'no such page': { who: 'dora', path: '/nowhere', shows: /./ },
}
