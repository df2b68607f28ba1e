import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { sideways } from './sideways'

/** How a screen is looked at: in both themes, on a phone, and at 200 % zoom, which halves the window. */
const dresses = {
  light: { colorScheme: 'light', width: 1280, height: 800 },
  dark: { colorScheme: 'dark', width: 1280, height: 800 },
  phone: { colorScheme: 'light', width: 390, height: 844 },
  zoom: { colorScheme: 'light', width: 640, height: 400 },
} as const

/** Where pictures go; without it none are taken (`npm run screenshots`). */
const folder = process.env.SCREENSHOTS

/** What is shown is accessible in both themes, by every rule, and nowhere cut off. `show` opens it: once, and anew for each picture. */
export async function expectDressed(page: Page, name: string, show?: () => Promise<void>): Promise<void> {
  for (const [dress, { width, height, colorScheme }] of Object.entries(dresses)) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    // A window that changes shows the same; a picture is of a page that was opened in it.
    if (folder || dress === 'light') await show?.()
    if (dress === 'light' || dress === 'dark') await expectAccessible(page, `${name}, ${dress}`)
    expect.soft(await sideways(page), `${name}, ${dress}: scrolls sideways`).toBeLessThanOrEqual(0)
    if (folder)
      await page.screenshot({
        animations: 'disabled',
        // what stands below the fold is looked at too, but for what a dialog covers
        fullPage: (await page.getByRole('dialog').or(page.getByRole('alertdialog')).count()) === 0,
        path: `${folder}/${name.replaceAll(' ', '-')}-${dress}.png`,
      })
  }
}
