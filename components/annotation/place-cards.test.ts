import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCards } from './place-cards'

const boxes = fc
  .array(fc.record({ passage: fc.nat(2000), height: fc.integer({ min: 20, max: 300 }) }), { maxLength: 20 })
  .map((list) => list.sort((a, b) => a.passage - b.passage).map((box, n) => ({ ...box, id: String(n) })))

describe('cards beside the text', () => {
  it('never cover one another, stay in order and stay on the page', () => {
    fc.assert(
      fc.property(boxes, fc.nat(20), (cards, active) => {
        const tops = placeCards(cards, String(active))
        let free = 0
        for (const { id, height } of cards) {
          expect(tops.get(id)).toBeGreaterThanOrEqual(free)
          free = (tops.get(id) ?? 0) + height + 8
        }
      }),
    )
  })

  it('push earlier ones up so that the active one is level with its passage', () => {
    const cards = [
      { id: 'a', passage: 300, height: 100 },
      { id: 'b', passage: 320, height: 100 },
      { id: 'c', passage: 330, height: 40 },
    ]
    expect([...placeCards(cards, 'b')]).toEqual([
      ['a', 212],
      ['b', 320],
      ['c', 428],
    ])
  })

  it('are level with their passages where there is room', () => {
    const cards = [
      { id: 'a', passage: 10, height: 50 },
      { id: 'b', passage: 200, height: 50 },
    ]
    expect([...placeCards(cards, null).values()]).toEqual([10, 200])
  })
})
