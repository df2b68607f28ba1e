import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CardBox, placeCards } from './place-cards'

const boxes = fc
  .array(fc.record({ passage: fc.nat(2000), height: fc.integer({ min: 20, max: 300 }) }), { maxLength: 20 })
  .map((list) => list.sort((a, b) => a.passage - b.passage).map((box, n) => ({ ...box, id: String(n) })))

const card = (id: string, passage: number, height: number): CardBox => ({ id, passage, height })

describe('cards beside the text', () => {
  it('never cover one another and stay on the page, the active one level with its passage', () => {
    fc.assert(
      fc.property(boxes, fc.nat(20), (cards, active) => {
        const tops = placeCards(cards, String(active))
        const topOf = ({ id }: CardBox) => tops.get(id) ?? -1
        let free = 0
        for (const each of [...cards].sort((a, b) => topOf(a) - topOf(b))) {
          expect(topOf(each)).toBeGreaterThanOrEqual(free - 1e-6)
          free = topOf(each) + each.height + 8
        }
        const chosen = cards[active]
        if (chosen) expect(topOf(chosen)).toBeCloseTo(chosen.passage)
      }),
    )
  })

  it('keep their order, also while none is active', () => {
    fc.assert(
      fc.property(boxes, (cards) => {
        const tops = [...placeCards(cards, null).values()]
        expect(tops).toEqual(tops.toSorted((a, b) => a - b))
      }),
    )
  })

  it('push earlier ones up so that the active one is level with its passage', () => {
    expect([...placeCards([card('a', 300, 100), card('b', 320, 100), card('c', 330, 40)], 'b')]).toEqual([
      ['a', 212],
      ['b', 320],
      ['c', 428],
    ])
  })

  it('that find no room above the active one stand after it', () => {
    expect([...placeCards([card('a', 0, 60), card('b', 20, 60), card('c', 70, 60)], 'c')]).toEqual([
      ['a', 0],
      ['c', 70],
      ['b', 138],
    ])
  })

  it('share the way where passages crowd, so that none is far from its own', () => {
    expect([
      ...placeCards([card('a', 500, 92), card('b', 500, 92), card('c', 500, 92)], null).values(),
    ]).toEqual([400, 500, 600])
  })

  it('are level with their passages where there is room', () => {
    expect([...placeCards([card('a', 10, 50), card('b', 200, 50)], null).values()]).toEqual([10, 200])
  })
})
