/** How a person goes about with the keyboard alone. */
import { type CDPSession, expect, type Page } from '@playwright/test'

// Most of the time it is where it should be at once.
const intervals = [0, 20, 50, 100, 250]

/** Presses keys one after the other, as `page.keyboard` names them. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Goes from one stop of the tab key to the next until the one is reached that is meant. */
export function tabTo(page: Page, wanted: RegExp): Promise<void> {
  return goTo(page, wanted, 'Tab')
}

/** Presses a key until the focus is on what is meant: role and name as assistive technology is told them. */
export async function goTo(page: Page, wanted: RegExp, key: string): Promise<void> {
  const passed: string[] = []
  for (let stops = 0; stops < 100; stops++) {
    const focused = await focusedIn(page)
    if (wanted.test(focused)) return
    passed.push(focused)
    await page.keyboard.press(key)
    await expectSeen(page)
  }
  throw new Error(`${key} never came to ${wanted}, but to:\n${passed.join('\n')}`)
}

/** Waits until the focus is where it is meant to be, and sees it there. */
export async function expectFocus(page: Page, wanted: RegExp): Promise<void> {
  await expect.poll(() => focusedIn(page), { message: `focus on ${wanted}`, intervals }).toMatch(wanted)
  await expectSeen(page)
}

/** What has the focus: its role and its name, as the browser tells them to assistive technology. */
async function focusedIn(page: Page): Promise<string> {
  const devtools = await devtoolsOf(page)
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'document.activeElement' })
  const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  })
  return `${nodes[0]?.role?.value} ${nodes[0]?.name?.value}`
}

const opened = new WeakMap<Page, Promise<CDPSession>>()

function devtoolsOf(page: Page): Promise<CDPSession> {
  const devtools = opened.get(page) ?? page.context().newCDPSession(page)
  opened.set(page, devtools)
  return devtools
}

/** The focus has to be seen: in the window, under nothing, and with a line round it. */
async function expectSeen(page: Page): Promise<void> {
  const seen = () =>
    page.evaluate(() => {
      const element = document.activeElement
      // a heading or a dialog that was put in focus is a place, no control; in the text the cursor's bar shows it
      const needsNone =
        'body, main, h1, h2, [role=dialog], .article-reader:has(.sentence-cursor:not([hidden])) *'
      if (!element || element.matches(needsNone)) return 'seen'
      const { top, left, right, bottom } = element.getBoundingClientRect()
      if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth)
        return `${element.outerHTML.slice(0, 80)} out of sight`
      const [x, y] = [
        left + (right - left) / 2,
        Math.max(top, 0) + (Math.min(bottom, innerHeight) - Math.max(top, 0)) / 2,
      ]
      const there = document.elementFromPoint(x, y)
      if (!there || !(element.contains(there) || there.contains(element)))
        return `under ${there?.outerHTML.slice(0, 80)}`
      for (let each: Element | null = element, n = 0; each && n < 3; each = each.parentElement, n++) {
        const { outlineStyle, outlineWidth } = getComputedStyle(each)
        if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return 'seen'
      }
      return `${element.outerHTML.slice(0, 80)} without a line`
    })
  await expect.poll(seen, { message: 'the focus is seen', intervals }).toBe('seen')
}
