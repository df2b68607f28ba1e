/** A card beside the text: where its passage is, how tall it is, in pixels. */
export type CardBox = { id: string; passage: number; height: number }

const GAP = 8

/**
 * Where cards stand, top by id: none over another, none above the top, the active one exactly level with its passage,
 * the others as near to theirs as the rest leave room (the least sum of squares). They keep the given order, except
 * that those which find no room above the active one stand after it.
 */
export function placeCards(cards: readonly CardBox[], activeId: string | null): Map<string, number> {
  const ordered = withRoomAbove(cards, activeId)
  const stacked = stackedTops(ordered)
  // how far each would have to be moved down from where a stack without gaps puts it: this may only grow
  const shifts = ordered.map(({ passage }, i) => Math.max(0, passage) - (stacked[i] ?? 0))
  const at = ordered.findIndex(({ id }) => id === activeId)
  const fixed = shifts[at] ?? 0
  const settled =
    at < 0
      ? ascending(shifts)
      : [
          ...ascending(shifts.slice(0, at)).map((shift) => Math.min(shift, fixed)),
          fixed,
          ...ascending(shifts.slice(at + 1)).map((shift) => Math.max(shift, fixed)),
        ]
  return new Map(ordered.map(({ id }, i) => [id, (stacked[i] ?? 0) + Math.max(0, settled[i] ?? 0)]))
}

/** As many of the earlier cards as fit stay above the active one. */
function withRoomAbove(cards: readonly CardBox[], activeId: string | null): CardBox[] {
  const at = cards.findIndex(({ id }) => id === activeId)
  const active = cards[at]
  if (!active) return [...cards]
  const others = cards.filter((card) => card !== active)
  const above = stackedTops([...cards.slice(0, at), active]).filter((top) => top <= active.passage).length - 1
  return [...others.slice(0, Math.max(0, above)), active, ...others.slice(Math.max(0, above))]
}

/** The tops of cards that stand as high as they can. */
function stackedTops(cards: readonly CardBox[]): number[] {
  let top = 0
  return cards.map(({ height }) => {
    const own = top
    top += height + GAP
    return own
  })
}

/** The ascending numbers with the least sum of squared distances: neighbours that are out of order share their mean. */
function ascending(numbers: readonly number[]): number[] {
  const pools: { mean: number; size: number }[] = []
  for (const number of numbers) {
    let pool = { mean: number, size: 1 }
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop()
      const size = last.size + pool.size
      pool = { mean: (last.mean * last.size + pool.mean * pool.size) / size, size }
    }
    pools.push(pool)
  }
  return pools.flatMap(({ mean, size }) => Array<number>(size).fill(mean))
}
