import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The page as it stands has nothing that axe calls serious or critical; of all rules, or of those that are named. */
export async function expectAccessible(page: Page, what = page.url(), rules: string[] = []): Promise<void> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules.length ? axe.withRules(rules) : axe).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const said = serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  expect.soft(said, what).toEqual([])
}
