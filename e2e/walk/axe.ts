import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The page as it stands has nothing that any rule of axe finds, however light. */
export async function expectAccessible(page: Page, what = page.url()): Promise<void> {
  await page.evaluate(atRest)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const said = violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html }) => `${id} (${impact}): ${html}`).filter((finding) => !floats.test(finding)),
  )
  expect.soft(said, what).toEqual([])
}

/** A menu stands outside the landmarks, over them all: the focus leads into it, and it goes with the focus. */
const floats = /^region .*data-floating-ui-portal/

/** Once what fades or moves has come to its end: colours on the way from one theme to the other are neither's. */
async function atRest(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
  await Promise.allSettled(ending.map(({ finished }) => finished))
}
