import { expect, type Page } from '@playwright/test'
import { dialogBy, dialogFrom, dialogOf, project, type Screen, type Screens } from './screen'

const selected = (act: string): Screen => ({
  who: 'dora',
  path: `${project}/articles`,
  shows: 'The weir is open',
  act: async (page: Page) => {
    await page.getByLabel('All on this page').check()
    await page.getByRole('main').getByRole('button', { name: act, exact: true }).click()
    await dialogOf(page)
  },
})

/** What waits for one, the articles of a project, and who is here and did what. */
export const work = {
  'queue empty': { who: 'newcomer', path: '/queue', shows: 'My work' },
  'queue with the keys': {
    who: 'anna',
    path: '/queue',
    shows: 'North gate stays closed',
    act: async (page) => {
      await page.keyboard.press('?')
      await dialogOf(page)
    },
  },
  'queue of a reviewer': { who: 'anna', path: '/queue', shows: 'North gate stays closed' },
  'queue of an editor': { who: 'dora', path: '/queue', shows: 'A pump for the north gate' },
  articles: { who: 'dora', path: `${project}/articles`, shows: 'The weir is open' },
  'articles none yet': {
    who: 'carla',
    path: ({ empty }) => `${empty}/articles`,
    shows: 'Start with one article',
  },
  'articles none yet for a reader': {
    who: 'rea',
    path: ({ empty }) => `${empty}/articles`,
    shows: 'No articles yet',
  },
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
  'articles deleting': {
    who: 'carla',
    path: `${project}/articles`,
    shows: 'The weir is open',
    act: dialogBy('Delete: Another paper'),
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
  'articles selected: assign reviewers': selected('Assign reviewers'),
  'articles selected: set outlet': selected('Set outlet'),
  'articles selected: set rights': selected('Set rights'),
  audit: { who: 'dora', path: '/audit', shows: 'What was done, newest first' },
  'audit denied': { who: 'anna', path: '/audit', shows: 'Only editors and admins see' },
  people: { who: 'carla', path: '/admin/people', shows: 'bert@example.org' },
  'people inviting': {
    who: 'carla',
    path: '/admin/people',
    shows: 'bert@example.org',
    act: dialogBy('Invite'),
  },
  'people denied': { who: 'anna', path: '/admin/people', shows: 'Only admins see who has an account' },
  'people making a password link': {
    who: 'carla',
    path: '/admin/people',
    shows: 'bert@example.org',
    act: dialogFrom('Actions for Bert', 'Make a password link'),
  },
  'people revoking an invitation': {
    who: 'carla',
    path: '/admin/people',
    shows: 'bert@example.org',
    act: dialogBy(/^Revoke the invitation of guest/),
  },
  'people deactivating': {
    who: 'carla',
    path: '/admin/people',
    shows: 'bert@example.org',
    act: async (page) => {
      await dialogFrom('Actions for Bert', 'Deactivate')(page)
      await expect(page.getByRole('alertdialog').getByRole('link').first()).toBeVisible()
    },
  },
  'people deleting': {
    who: 'carla',
    path: '/admin/people?limit=200',
    shows: 'bert@example.org',
    act: dialogFrom(/^Actions for Left/, 'Delete'),
  },
  'people erasing': {
    who: 'carla',
    path: '/admin/people?limit=200',
    shows: 'bert@example.org',
    act: dialogFrom(/^Actions for Left/, 'Erase the name'),
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
  'account revoking a token': {
    who: 'anna',
    path: '/account',
    shows: 'Nightly export',
    act: dialogBy(/^Revoke/),
  },
} satisfies Screens
