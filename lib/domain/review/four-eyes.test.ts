import { describe, expect, it } from 'vitest'
import { allFourEyes, assertFourEyes, type FourEyes, signerBar, signsAlone } from './four-eyes'

const bars: [rule: FourEyes['rule'], who: Partial<FourEyes>, bar: ReturnType<typeof signerBar>][] = [
  ['ANYONE_ELSE', {}, null],
  ['ANYONE_ELSE', { reviewed: true }, null],
  ['ANYONE_ELSE', { settled: true }, 'ANYONE_ELSE'],
  ['ANYONE_ELSE', { alone: true, settled: true }, 'ANYONE_ELSE'],
  ['NON_REVIEWER', {}, null],
  ['NON_REVIEWER', { reviewed: true }, 'NON_REVIEWER'],
  ['NON_REVIEWER', { settled: true, reviewed: true }, 'ANYONE_ELSE'],
  ['NON_REVIEWER', { alone: true, reviewed: true }, 'NON_REVIEWER'],
  ['SELF', { reviewed: true }, null],
  ['SELF', { settled: true, reviewed: true }, 'ANYONE_ELSE'],
  ['SELF', { alone: true, settled: true, reviewed: true }, null],
]

describe('four eyes', () => {
  it.each(bars)('%s, of %o: %s', (rule, who, bar) => {
    const facts = { rule, alone: false, settled: false, reviewed: false, ...who }
    expect(signerBar(facts)).toBe(bar)
    if (bar === null) assertFourEyes(facts)
    else expect(() => assertFourEyes(facts)).toThrow(expect.objectContaining({ code: 'four_eyes' }))
  })

  it('let nobody sign what they settled but one who is alone, under the rule for that', () => {
    for (const facts of allFourEyes.filter(({ settled }) => settled)) {
      expect(signerBar(facts) === null).toBe(signsAlone(facts))
    }
  })
})
