import type { Locator, Page } from '@playwright/test'

/** What a notice at the foot of the page says; the same words are also announced, out of sight. */
export function notice(page: Page, text: string): Locator {
  return page
    .getByRole('region', { name: /^Notices/ })
    .getByRole('listitem')
    .filter({ hasText: text })
}
