import { expect } from '@playwright/test'
import { dialogBy, dialogFrom, type Screens } from './screen'

/** An article on its way from reading to signature. */
export const ofArticle = {
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
  'workbench without tags': {
    who: 'bert',
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
  'compare closed for an editor': {
    who: 'dora',
    path: ({ half }) => `/articles/${half}/compare`,
    shows: 'Who reads',
  },
  'compare closing early': {
    who: 'dora',
    path: ({ half }) => `/articles/${half}/compare`,
    shows: 'Who reads',
    act: dialogBy('Close reviewing early'),
  },
  'compare denied': {
    who: 'rea',
    path: ({ compared }) => `/articles/${compared}/compare`,
    shows: 'Reviewers and editors compare here',
  },
  'compare locked': {
    who: 'dora',
    path: ({ signed }) => `/articles/${signed}/compare`,
    shows: 'Signed and locked',
  },
  'compare with nothing tagged': {
    who: 'dora',
    path: ({ bare }) => `/articles/${bare}/compare`,
    shows: 'Nobody tagged anything',
  },
  'compare sending': {
    who: 'dora',
    path: ({ bare }) => `/articles/${bare}/compare`,
    shows: 'Nobody tagged anything',
    act: dialogBy('Send for sign-off'),
  },
  'compare accepting': {
    who: 'dora',
    path: ({ compared }) => `/articles/${compared}/compare`,
    shows: 'Decision 1 of',
    act: dialogBy(/^Accept \d+ agreed/),
  },
  'compare adding readers': {
    who: 'dora',
    path: ({ compared }) => `/articles/${compared}/compare`,
    shows: 'Decision 1 of',
    act: dialogFrom('Readings', 'Add readers'),
  },
  'compare returning': {
    who: 'dora',
    path: ({ compared }) => `/articles/${compared}/compare`,
    shows: 'Decision 1 of',
    act: dialogFrom('Readings', 'Return reading A'),
  },
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
  'final denied': {
    who: 'rea',
    path: ({ compared }) => `/articles/${compared}/final`,
    shows: 'No final layer yet',
  },
  'final sending back': {
    who: 'dora',
    path: ({ waiting }) => `/articles/${waiting}/final`,
    shows: 'A pump for the north gate',
    act: dialogBy('Send back'),
  },
  'final withdrawing': {
    who: 'dora',
    path: ({ waiting }) => `/articles/${waiting}/final`,
    shows: 'A pump for the north gate',
    act: dialogBy('Withdraw'),
  },
  'final reopening': {
    who: 'dora',
    path: ({ signed }) => `/articles/${signed}/final`,
    shows: 'In force',
    act: dialogBy('Reopen'),
  },
  'final releasing': {
    who: 'dora',
    path: ({ held }) => `/articles/${held}/final`,
    shows: 'left out of every report',
    act: dialogBy('End the hold'),
  },
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
  'history being made': {
    who: 'dora',
    path: ({ open }) => `/articles/${open}/history`,
    shows: 'chain intact',
  },
  'history denied': {
    who: 'rea',
    path: ({ open }) => `/articles/${open}/history`,
    shows: 'Readers see the history of an article once it is signed',
  },
  'no such article': {
    who: 'dora',
    path: '/articles/00000000-0000-7000-8000-000000000000/annotate',
    shows: /./,
  },
  'no such page': { who: 'dora', path: '/nowhere', shows: /./ },
} satisfies Screens
