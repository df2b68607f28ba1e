import { describe, expect, it } from 'vitest'
import { can, canSee, type Facts, projectRoles } from './policy'

const outsider: Facts = { signedIn: true, installationRole: 'MEMBER', projectRole: null }
const article = { state: 'IN_REVIEW', revealed: false, hasSeat: false, hasSubmitted: false } as const

function of(projectRole: Facts['projectRole'], changed: Partial<NonNullable<Facts['article']>> = {}): Facts {
  return { ...outsider, projectRole, article: { ...article, ...changed } }
}

describe('the policy', () => {
  it('lets nobody compare before the reveal, whatever their role', () => {
    for (const role of projectRoles) expect(can('comparison.read', of(role))).toBe(false)
    expect(can('comparison.read', { ...of(null), installationRole: 'ADMIN' })).toBe(false)
  })

  it('keeps other readings from whoever has an open seat and has not submitted, even after the reveal', () => {
    const reading = { revealed: true, hasSeat: true, hasSubmitted: false }
    expect(can('comparison.read', of('EDITOR', reading))).toBe(false)
    expect(can('adjudication.decide', of('EDITOR', reading))).toBe(false)
    expect(can('comparison.read', of('EDITOR', { ...reading, hasSubmitted: true }))).toBe(true)
  })

  it('shows a reader layers of signed articles only', () => {
    expect(can('comparison.read', of('READER', { revealed: true }))).toBe(false)
    expect(can('final.read', of('READER', { revealed: true, state: 'SIGNED_OFF' }))).toBe(true)
  })

  it('gives an admin no verb in a project they do not belong to', () => {
    const admin: Facts = { ...of(null), installationRole: 'ADMIN' }
    expect(can('article.read', admin)).toBe(true)
    for (const verb of ['article.import', 'article.assign', 'adjudication.decide', 'signOff.sign'] as const) {
      expect(can(verb, admin)).toBe(false)
    }
  })

  it('lets a reviewer tag only where they have a seat, and a reader nowhere', () => {
    expect(can('reading.annotate', of('REVIEWER'))).toBe(false)
    expect(can('reading.annotate', of('REVIEWER', { hasSeat: true }))).toBe(true)
    expect(can('reading.annotate', of('READER', { hasSeat: true }))).toBe(false)
  })

  it('hides that a project exists from whoever does not belong to it', () => {
    expect(canSee(outsider)).toBe(false)
    expect(canSee({ ...outsider, installationRole: 'ADMIN' })).toBe(true)
    expect(canSee(of('READER'))).toBe(true)
    expect(canSee({ ...of('READER'), signedIn: false })).toBe(false)
  })
})
