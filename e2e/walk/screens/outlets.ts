import { expect } from '@playwright/test'
import type { Furnished } from '../furnish'
import { dialogBy, dialogFrom, press, type Screens } from './screen'

const ledgerMenu = /^More actions for The Harbour Ledger/

const ofCompared = ({ compare: { slugs, project } }: Furnished) =>
  `/outlets/compare?o=${slugs.join(',')}&project=${project}`

/** The outlets: what their articles are made up of, and the register of their names. */
export const outlets = {
  outlets: { who: 'dora', path: '/outlets', shows: 'The Harbour Ledger' },
  'outlets register': { who: 'dora', path: '/outlets?view=register', shows: 'The Harbour Ledger' },
  'outlets none': { who: 'newcomer', path: '/outlets', shows: 'No signed article yet' },
  'outlets adding': {
    who: 'dora',
    path: '/outlets?view=register',
    shows: 'The Harbour Ledger',
    act: dialogBy('Add outlet'),
  },
  'outlets compared': { who: 'wyn', path: ofCompared, shows: / is higher than / },
  'outlets compared too few': {
    who: 'dora',
    path: '/outlets/compare?o=the-harbour-ledger,the-gate-bugle',
    shows: 'Not compared',
  },
  'outlet report reportable': {
    who: 'wyn',
    path: ({ compare: { slugs, project } }) => `/outlets/${slugs[0]}?project=${project}`,
    shows: 'How sure are we, and how different are the articles?',
  },
  'outlets compared none': { who: 'dora', path: '/outlets/compare', shows: 'Choose two to six outlets' },
  'outlets with an open menu': {
    who: 'carla',
    path: '/outlets?view=register',
    shows: 'The Harbour Ledger',
    act: async (page) => {
      await press(ledgerMenu)(page)
      await expect(page.getByRole('menuitem').first()).toBeFocused()
    },
  },
  'outlets editing': {
    who: 'carla',
    path: '/outlets?view=register',
    shows: 'The Harbour Ledger',
    act: dialogBy('Edit The Harbour Ledger'),
  },
  'outlets merging': {
    who: 'carla',
    path: '/outlets?view=register',
    shows: 'The Harbour Ledger',
    act: dialogFrom(ledgerMenu, 'Merge into another'),
  },
  'outlets deleting': {
    who: 'carla',
    path: '/outlets?view=register',
    shows: 'The Harbour Ledger',
    act: dialogFrom('More actions for The Quiet Post', 'Delete'),
  },
  'outlet report': { who: 'dora', path: '/outlets/the-harbour-ledger', shows: 'Who is cited?' },
  'outlet report passages': {
    who: 'dora',
    path: '/outlets/the-harbour-ledger/passages?label=UNVERIFIED_CLAIM',
    shows: 'Back to the report',
  },
  'outlet report no passages': {
    who: 'newcomer',
    path: '/outlets/the-harbour-ledger/passages',
    shows: 'Back to the report',
  },
  'outlet report said of the same words': {
    who: 'dora',
    path: '/outlets/the-harbour-ledger/stretches?one=SOURCED_FACT&other=SOURCED_FACT',
    shows: 'Back to the report',
  },
  'outlet report said nowhere': {
    who: 'newcomer',
    path: '/outlets/the-harbour-ledger/stretches?one=OPINION&other=NONE',
    shows: 'Back to the report',
  },
  'outlet report for researchers': {
    who: 'dora',
    path: '/outlets/the-harbour-ledger?unit=words',
    shows: 'Who is cited?',
    act: (page) => page.getByText('For researchers: passages as units').first().click(),
  },
  'outlets compared as tables': {
    who: 'wyn',
    path: ofCompared,
    shows: / is higher than /,
    act: async (page) => {
      for (const table of await page.getByRole('button', { name: 'Table', exact: true }).all())
        await table.click()
    },
  },
  'outlet report unseen': {
    who: 'newcomer',
    path: '/outlets/the-harbour-ledger',
    shows: 'No signed article yet',
  },
  'outlet report as tables': {
    who: 'dora',
    path: '/outlets/the-harbour-ledger?from=2014-01-01',
    shows: 'Who is cited?',
    act: async (page) => {
      for (const table of await page.getByRole('button', { name: 'Table', exact: true }).all())
        await table.click()
    },
  },
} satisfies Screens
