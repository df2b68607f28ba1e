import { inflateSync } from 'node:zlib'

/** A printed page, in points; of each line of words how far below the upper edge it stands. */
export type Sheet = { width: number; height: number; lines: number[] }

/** The sheets of a PDF as Chromium writes it: page objects in plain text, what is drawn on each in one stream. */
export function sheetsOf(file: Buffer): Sheet[] {
  const plain = file.toString('latin1')
  return [...plain.matchAll(/\/Type \/Page\n.*?endobj/gs)].map(([page]) => {
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? []
    const [, contents] = /\/Contents (\d+) 0 R/.exec(page) ?? []
    const object = plain.slice(plain.search(new RegExp(`^${contents} 0 obj`, 'm')))
    const [head = '', length] = /^.*?\/Length (\d+)>> stream\n/s.exec(object) ?? []
    const stream = Buffer.from(object.slice(head.length, head.length + Number(length)), 'latin1')
    const drawn = stream.length > 0 ? inflateSync(stream).toString('latin1') : ''
    return { width: Number(width), height: Number(height), lines: linesOf(drawn, Number(height)) }
  })
}

/** Follows what is moved and scaled up and down; nothing is turned. */
function linesOf(drawn: string, height: number): number[] {
  const lines: number[] = []
  const kept: { scale: number; shift: number }[] = []
  let at = { scale: 1, shift: 0 }
  for (const line of drawn.split('\n')) {
    const parts = line.split(' ')
    const [scale, shift] = [Number(parts[3]), Number(parts[5])]
    if (line === 'q') kept.push(at)
    if (line === 'Q') at = kept.pop() ?? at
    if (parts[6] === 'cm') at = { scale: at.scale * scale, shift: at.scale * shift + at.shift }
    if (parts[6] === 'Tm') lines.push(height - (at.scale * shift + at.shift))
  }
  return lines
}
