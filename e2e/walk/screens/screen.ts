/** What a screen is, for the table of them, and how one gets to what they show. */

import { expect, type Page } from '@playwright/test'
import { PROJECT } from '../articles'
import type { Furnished } from '../furnish'

export type Screen = {
  who: keyof Furnished['people']
  path: string | ((made: Furnished) => string)
  /** What stands there once it is loaded. */
  shows: string | RegExp
  /** What one does there before looking. */
  act?: (page: Page) => Promise<void>
}

export type Screens = Record<string, Screen>

export const project = `/projects/${PROJECT}`

export const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByRole('button', { name }).first().click()

export const dialogOf = async (page: Page) => {
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toBeVisible()
}

/** Presses a button of the page, which opens a dialog. */
export const dialogBy = (name: string | RegExp) => async (page: Page) => {
  await press(name)(page)
  await dialogOf(page)
}

/** Opens a menu of the page and takes a choice of it, which opens a dialog. */
export const dialogFrom = (menu: string | RegExp, choice: string | RegExp) => async (page: Page) => {
  await press(menu)(page)
  await page.getByRole('menuitem', { name: choice }).click()
  await dialogOf(page)
}
