import { describe, expect, it } from 'vitest'
import { attributesSchema, type Tagging } from './attributes'
import { attributeNames, labels } from './labels'
import { relabel } from './relabel'

const claim: Tagging = {
  label: 'UNVERIFIED_CLAIM',
  attributes: { location: 'BODY', source: { name: 'officials' }, reason: 'VAGUE_SOURCE' },
}

describe('another label for the same passage', () => {
  it('keeps what both labels may carry', () => {
    expect(relabel(claim, 'SOURCED_FACT')).toEqual({
      label: 'SOURCED_FACT',
      attributes: { location: 'BODY', source: { name: 'officials' } },
    })
  })

  it('loses what only the old label may carry', () => {
    expect(relabel(claim, 'OPINION')).toEqual({ label: 'OPINION', attributes: { location: 'BODY' } })
  })

  it.each(labels)('every attribute that %s may carry is known by name', (label) => {
    expect([...attributeNames[label]].sort()).toEqual(Object.keys(attributesSchema[label].shape).sort())
  })
})
