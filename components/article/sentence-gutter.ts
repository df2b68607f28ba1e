/** The room that sentence numbers keep from each other and from the edge, in pixels. */
const GAP = 5

/**
 * Numbers of sentences that start on the same line stand side by side, the last one nearest to the text; those that
 * the gutter has no room for are left out.
 */
export function spreadSentenceNumbers(section: Element): void {
  const numbers = [...section.querySelectorAll<HTMLElement>('.sentence-number > i')]
  const places = numbers.map((number) => ({
    number,
    block: number.offsetParent as HTMLElement | null,
    top: number.offsetTop,
    width: number.offsetWidth,
  }))
  let shift = 0
  places.reverse().forEach(({ number, block, top, width }, i) => {
    const later = places[i - 1]
    const together = later && later.block === block && later.top === top
    shift = together ? shift + later.width + GAP : 0
    const room = (block?.offsetLeft ?? 0) - 3 * GAP
    number.style.marginInlineEnd = shift > 0 ? `${shift}px` : ''
    number.style.visibility = shift > 0 && shift + width > room ? 'hidden' : ''
  })
}
