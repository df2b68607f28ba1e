/** A card beside the text: where its passage is, how tall it is, in pixels. */
export type CardBox = { id: string; passage: number; height: number }

const GAP = 8

/**
 * Where cards stand, top by id: in the given order, none over another, none above the top, each as near to its passage
 * as the others leave room; the active one level with its passage unless that would push others out at the top.
 */
export function placeCards(cards: readonly CardBox[], activeId: string | null): Map<string, number> {
  const anchor = Math.max(
    0,
    cards.findIndex(({ id }) => id === activeId),
  )
  const tops = cards.map(({ passage }) => Math.max(0, passage))
  for (let i = anchor - 1; i >= 0; i--) {
    const room = (tops[i + 1] ?? 0) - GAP - (cards[i]?.height ?? 0)
    tops[i] = Math.min(tops[i] ?? 0, room)
  }
  let free = 0
  return new Map(
    cards.map(({ id, height }, i) => {
      const top = Math.max(tops[i] ?? 0, free)
      free = top + height + GAP
      return [id, top]
    }),
  )
}
