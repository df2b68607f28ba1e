import type { Page } from '@playwright/test'

/** The article once passages can be selected in it. */
const EDITOR = '.article-text[role=region]'

type Place = { x: number; y: number }
export type Quoted = { from: Place; to: Place; lines: number }

/**
 * Where a quote is drawn in the reader: just inside its first and its last character, and over how many lines it runs.
 * The text is read as a person sees it: marks' letters and what is only spoken are left out.
 */
export async function findQuote(page: Page, quote: string): Promise<Quoted> {
  // the server's text stands there until the editor takes its place, and a selection in it with it
  await page.locator(EDITOR).first().waitFor()
  let place = await lookFor(page, quote)
  // what comes near the window is laid out and moves the rest
  for (let before = ''; before !== JSON.stringify(place); ) {
    before = JSON.stringify(place)
    place = await lookFor(page, quote)
  }
  return place
}

/** Scrolls the quote to the middle of the window and finds it there, a frame later. */
async function lookFor(page: Page, quote: string): Promise<Quoted> {
  return page.evaluate(async (wanted) => {
    const reader = document.querySelector('.article-text')
    if (!reader) throw new Error('There is no reader on this page.')
    for (const block of reader.querySelectorAll('.block')) {
      const nodes: { node: Text; start: number }[] = []
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      let text = ''
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('.sr-only, [aria-hidden="true"], .flag')) continue
        nodes.push({ node: node as Text, start: text.length })
        text += node.nodeValue ?? ''
      }
      const at = text.indexOf(wanted)
      if (at < 0) continue
      const placeOf = (offset: number) => {
        const found = nodes.findLast(({ start }) => start <= offset)
        if (!found) throw new Error('The quote has no place.')
        return { node: found.node, offset: offset - found.start }
      }
      const range = document.createRange()
      const first = placeOf(at)
      const last = placeOf(at + wanted.length - 1)
      range.setStart(first.node, first.offset)
      range.setEnd(last.node, last.offset + 1)
      first.node.parentElement?.scrollIntoView({ block: 'center' })
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      const box = (node: Text, offset: number) => {
        const character = document.createRange()
        character.setStart(node, offset)
        character.setEnd(node, offset + 1)
        return character.getClientRects()[0] ?? character.getBoundingClientRect()
      }
      const begin = box(first.node, first.offset)
      const end = box(last.node, last.offset)
      const tops = new Set([...range.getClientRects()].map((rect) => Math.round(rect.top / 8)))
      return {
        from: { x: begin.left + begin.width * 0.3, y: begin.top + begin.height / 2 },
        to: { x: end.left + end.width * 0.7, y: end.top + end.height / 2 },
        lines: tops.size,
      }
    }
    throw new Error(`The reader does not show: ${wanted}`)
  }, quote)
}

/** Selects a quote by dragging the pointer over it. */
export async function dragOver(page: Page, quote: string): Promise<Quoted> {
  const place = await findQuote(page, quote)
  await page.mouse.move(place.from.x, place.from.y)
  await page.mouse.down()
  await page.mouse.move((place.from.x + place.to.x) / 2, (place.from.y + place.to.y) / 2, { steps: 4 })
  await page.mouse.move(place.to.x, place.to.y, { steps: 6 })
  await page.mouse.up()
  return place
}
