import { expect } from '@playwright/test'
import type { Screens } from './screen'

/** For whoever is not signed in. */
export const entry = {
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
} satisfies Screens
