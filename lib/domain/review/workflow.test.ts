import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  articleStates,
  canMove,
  canMoveReview,
  moveArticle,
  moveReview,
  type ReviewSituation,
  reviewStates,
  stateOfSeats,
} from './workflow'

describe('an article', () => {
  const edges = {
    close: ['IN_REVIEW>ADJUDICATION'],
    send: ['ADJUDICATION>AWAITING_SIGN_OFF'],
    sendBack: ['AWAITING_SIGN_OFF>ADJUDICATION'],
    signOff: ['AWAITING_SIGN_OFF>SIGNED_OFF'],
    reopen: ['SIGNED_OFF>ADJUDICATION'],
    withdraw: [
      'IMPORTED>WITHDRAWN',
      'IN_REVIEW>WITHDRAWN',
      'ADJUDICATION>WITHDRAWN',
      'AWAITING_SIGN_OFF>WITHDRAWN',
    ],
  } as const

  it.each(Object.entries(edges))('moves by %s along these edges and no other', (verb, allowed) => {
    const found = articleStates
      .filter((state) => canMove(state, verb as keyof typeof edges))
      .map((state) => `${state}>${moveArticle(state, verb as keyof typeof edges)}`)
    expect(found).toEqual(allowed)
  })

  it('says that it is signed where that is what stands in the way', () => {
    expect(() => moveArticle('SIGNED_OFF', 'send')).toThrow(
      expect.objectContaining({ code: 'article_signed' }),
    )
    expect(() => moveArticle('IMPORTED', 'send')).toThrow(expect.objectContaining({ code: 'wrong_state' }))
  })

  it('stands where its seats put it', () => {
    expect(stateOfSeats({ open: 0, submitted: 0, required: 2 })).toBe('IMPORTED')
    expect(stateOfSeats({ open: 1, submitted: 1, required: 2 })).toBe('IN_REVIEW')
    expect(stateOfSeats({ open: 0, submitted: 1, required: 2 })).toBe('IN_REVIEW')
    expect(stateOfSeats({ open: 0, submitted: 2, required: 2 })).toBe('ADJUDICATION')
    expect(stateOfSeats({ open: 1, submitted: 2, required: 2 })).toBe('IN_REVIEW')
    expect(stateOfSeats({ open: 0, submitted: 1, required: 1 })).toBe('ADJUDICATION')
  })
})

const situation: fc.Arbitrary<ReviewSituation> = fc.record({
  state: fc.constantFrom(...reviewStates),
  ended: fc.boolean(),
  article: fc.constantFrom(...articleStates),
  revealed: fc.boolean(),
})

describe('a review', () => {
  it('is never written once it has ended, is submitted, or the article is not in review', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const open = !one.ended && one.state !== 'SUBMITTED' && one.article === 'IN_REVIEW'
        expect(canMoveReview(one, 'annotate')).toBe(open)
        expect(canMoveReview(one, 'submit')).toBe(open)
      }),
    )
  })

  it('is taken back by its owner until comparing starts, and by an editor until the signature', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const submitted = !one.ended && one.state === 'SUBMITTED'
        expect(canMoveReview(one, 'takeBack')).toBe(submitted && !one.revealed && one.article === 'IN_REVIEW')
        const before = ['IN_REVIEW', 'ADJUDICATION', 'AWAITING_SIGN_OFF'].includes(one.article)
        expect(canMoveReview(one, 'return')).toBe(submitted && before)
      }),
    )
  })

  it('says why it cannot be written', () => {
    const open = { state: 'SUBMITTED', ended: false, article: 'IN_REVIEW', revealed: false } as const
    expect(() => moveReview(open, 'annotate')).toThrow(expect.objectContaining({ code: 'review_closed' }))
    expect(() => moveReview({ ...open, article: 'SIGNED_OFF' }, 'annotate')).toThrow(
      expect.objectContaining({ code: 'article_signed' }),
    )
  })
})
