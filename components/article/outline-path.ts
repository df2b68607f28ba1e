/** A rectangle of one line of text, in pixels. */
export type LineBox = { left: number; right: number; top: number; bottom: number }

type Point = { x: number; y: number }

/** The boxes of a passage, one per line: pieces that stand on the same line become one. */
export function lineBoxes(rects: Iterable<LineBox>): LineBox[] {
  const lines: LineBox[] = []
  const visible = [...rects].filter((rect) => rect.right > rect.left && rect.bottom > rect.top)
  for (const rect of visible.sort((a, b) => a.top - b.top || a.left - b.left)) {
    const line = lines.at(-1)
    const middle = (rect.top + rect.bottom) / 2
    if (line && middle < line.bottom) {
      line.left = Math.min(line.left, rect.left)
      line.right = Math.max(line.right, rect.right)
      line.bottom = Math.max(line.bottom, rect.bottom)
    } else lines.push({ left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom })
  }
  return lines
}

/** The SVG path of one outline around the lines of a passage, grown by a margin, corners rounded. */
export function outlinePath(lines: readonly LineBox[], margin: number, radius: number): string {
  return connected(lines.map((line) => grown(line, margin)))
    .map((group) => roundedPath(corners(group), radius))
    .join('')
}

function grown(line: LineBox, by: number): LineBox {
  return { left: line.left - by, right: line.right + by, top: line.top - by, bottom: line.bottom + by }
}

/** Runs of lines that touch side by side; a passage from the end of one line to the start of the next has two. */
function connected(lines: readonly LineBox[]): LineBox[][] {
  const groups: LineBox[][] = []
  for (const line of lines) {
    const above = groups.at(-1)?.at(-1)
    const near = above && line.top - above.bottom < (line.bottom - line.top) / 2
    if (near && line.left < above.right && above.left < line.right) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups
}

/** Down the right side and up the left; two lines meet half-way between them. */
function corners(lines: readonly LineBox[]): Point[] {
  const right: Point[] = []
  const left: Point[] = []
  lines.forEach((line, i) => {
    const above = lines[i - 1]
    const below = lines[i + 1]
    const top = above ? (above.bottom + line.top) / 2 : line.top
    const bottom = below ? (line.bottom + below.top) / 2 : line.bottom
    right.push({ x: line.right, y: top }, { x: line.right, y: bottom })
    left.push({ x: line.left, y: top }, { x: line.left, y: bottom })
  })
  return [...right, ...left.reverse()]
}

function roundedPath(points: readonly Point[], radius: number): string {
  const turns = points.filter((point, i) => !onStraightLine(at(points, i - 1), point, at(points, i + 1)))
  const parts = turns.map((point, i) => {
    const before = towards(point, at(turns, i - 1), radius)
    const after = towards(point, at(turns, i + 1), radius)
    return `${i === 0 ? 'M' : 'L'}${coordinates(before)}Q${coordinates(point)} ${coordinates(after)}`
  })
  return `${parts.join('')}Z`
}

function at(points: readonly Point[], i: number): Point {
  return points.at(i % points.length) ?? { x: 0, y: 0 }
}

function onStraightLine(a: Point, b: Point, c: Point): boolean {
  const close = (x: number, y: number) => Math.abs(x - y) < 0.5
  return (close(a.x, b.x) && close(b.x, c.x)) || (close(a.y, b.y) && close(b.y, c.y))
}

/** The point on the way from one corner to another, at most half-way. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length === 0 ? 0 : Math.min(distance / length, 0.5)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function coordinates({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
