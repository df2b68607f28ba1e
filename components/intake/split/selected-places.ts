/** The lines where the page's selection begins and ends, by their first code points; null when nothing is selected. */
export function selectedPlaces(): [number, number] | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, endContainer } = selection.getRangeAt(0)
  const [from, to] = [placeOf(startContainer), placeOf(endContainer)]
  return from === null || to === null ? null : [from, to]
}

function placeOf(node: Node): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const line = element?.closest<HTMLElement>('[data-line]')
  return line ? Number(line.dataset.line) : null
}
