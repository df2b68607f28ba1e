import { DomainError } from '../error'

/** The states of an article, in the order of the main job. */
export const articleStates = [
  'IMPORTED',
  'IN_REVIEW',
  'ADJUDICATION',
  'AWAITING_SIGN_OFF',
  'SIGNED_OFF',
  'WITHDRAWN',
] as const
export type ArticleState = (typeof articleStates)[number]

/** The states of one reader's review. Others than its owner see only whether it is open or submitted. */
export const reviewStates = ['NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED'] as const
export type ReviewState = (typeof reviewStates)[number]

const unsigned = ['IMPORTED', 'IN_REVIEW', 'ADJUDICATION', 'AWAITING_SIGN_OFF'] as const

/** The verbs by which a person moves an article, each with the states it may start from and where it leads. */
const articleVerbs = {
  close: { from: ['IN_REVIEW'], to: 'ADJUDICATION' },
  send: { from: ['ADJUDICATION'], to: 'AWAITING_SIGN_OFF' },
  sendBack: { from: ['AWAITING_SIGN_OFF'], to: 'ADJUDICATION' },
  signOff: { from: ['AWAITING_SIGN_OFF'], to: 'SIGNED_OFF' },
  reopen: { from: ['SIGNED_OFF'], to: 'ADJUDICATION' },
  withdraw: { from: unsigned, to: 'WITHDRAWN' },
} as const satisfies Record<string, { from: readonly ArticleState[]; to: ArticleState }>
export type ArticleVerb = keyof typeof articleVerbs

/** Whether the verb may start from this state. */
export function canMove(state: ArticleState, verb: ArticleVerb): boolean {
  return (articleVerbs[verb].from as readonly ArticleState[]).includes(state)
}

/**
 * Where the verb leads from this state.
 * @throws DomainError `article_signed` when only the signature stands in the way, else `wrong_state`.
 */
export function moveArticle(state: ArticleState, verb: ArticleVerb): ArticleState {
  if (canMove(state, verb)) return articleVerbs[verb].to
  throw refusal(state, verb)
}

/** What may be done with an article besides moving it, each with the states it is done in. */
const articleActs = {
  assign: unsigned,
  return: ['IN_REVIEW', 'ADJUDICATION', 'AWAITING_SIGN_OFF'],
  decide: ['ADJUDICATION'],
  correct: unsigned,
  restore: ['WITHDRAWN'],
  hold: ['SIGNED_OFF'],
} as const satisfies Record<string, readonly ArticleState[]>
export type ArticleAct = keyof typeof articleActs

/** Whether the act is possible while the article is in this state. */
export function allows(state: ArticleState, act: ArticleAct): boolean {
  return (articleActs[act] as readonly ArticleState[]).includes(state)
}

/**
 * Refuses an act that the article's state does not allow.
 * @throws DomainError `article_signed` when only the signature stands in the way, else `wrong_state`.
 */
export function assertAllows(state: ArticleState, act: ArticleAct): void {
  if (!allows(state, act)) throw refusal(state, act)
}

/** What decides where an article stands while its readings are being made. Only seats that have not ended count. */
export type Seats = { open: number; submitted: number; required: number }

/**
 * Where an article stands once its seats have changed: without a seat it is IMPORTED; while a seat is outstanding or
 * fewer than the required reviews are in, IN_REVIEW; else ADJUDICATION. `open` counts seats not yet submitted.
 * An article whose reviewing was closed early needs one submission only (`required: 1`).
 */
export function stateOfSeats({ open, submitted, required }: Seats): ArticleState {
  if (open + submitted === 0) return 'IMPORTED'
  return open > 0 || submitted < required ? 'IN_REVIEW' : 'ADJUDICATION'
}

/** The moves of one review: by its owner (tag, submit, take back) and by an editor (return it). */
const reviewVerbs = {
  annotate: { from: ['NOT_STARTED', 'IN_PROGRESS'], to: 'IN_PROGRESS' },
  submit: { from: ['NOT_STARTED', 'IN_PROGRESS'], to: 'SUBMITTED' },
  takeBack: { from: ['SUBMITTED'], to: 'IN_PROGRESS' },
  return: { from: ['SUBMITTED'], to: 'IN_PROGRESS' },
} as const satisfies Record<string, { from: readonly ReviewState[]; to: ReviewState }>
export type ReviewVerb = keyof typeof reviewVerbs

/** What a move of a review depends on besides its own state. */
export type ReviewSituation = {
  state: ReviewState
  ended: boolean
  article: ArticleState
  /** Comparing has started on this revision: it never becomes blind again. */
  revealed: boolean
}

/** Whether the review may make this move; see `moveReview`. */
export function canMoveReview(situation: ReviewSituation, verb: ReviewVerb): boolean {
  return refusalOfReviewMove(situation, verb) === null
}

/**
 * Where the move leads the review. Tagging and submitting need an open seat of an article in review; taking back is the
 * owner's until comparing starts; returning is the editor's until the article is signed.
 * @throws DomainError `article_signed`, `review_closed` or `wrong_state`.
 */
export function moveReview(situation: ReviewSituation, verb: ReviewVerb): ReviewState {
  const refused = refusalOfReviewMove(situation, verb)
  if (refused) throw refused
  return reviewVerbs[verb].to
}

const articleStatesOfReviewVerb: Record<ReviewVerb, readonly ArticleState[]> = {
  annotate: ['IN_REVIEW'],
  submit: ['IN_REVIEW'],
  takeBack: ['IN_REVIEW'],
  return: articleActs.return,
}

function refusalOfReviewMove(situation: ReviewSituation, verb: ReviewVerb): DomainError | null {
  if (!articleStatesOfReviewVerb[verb].includes(situation.article)) return refusal(situation.article, verb)
  if (situation.ended)
    return new DomainError('review_closed', 'This review has ended. It can be read, not changed.')
  if (verb === 'takeBack' && situation.revealed) {
    return new DomainError('wrong_state', 'Comparing has started. Only an editor can return the review.')
  }
  if ((reviewVerbs[verb].from as readonly ReviewState[]).includes(situation.state)) return null
  if (situation.state === 'SUBMITTED') {
    return new DomainError('review_closed', 'You marked this article as done. Reopen it to go on.')
  }
  return new DomainError('wrong_state', 'This review has not been submitted.')
}

function refusal(state: ArticleState, what: string): DomainError {
  if (state === 'SIGNED_OFF') {
    return new DomainError('article_signed', 'This article is signed and locked. It can only be reopened.', {
      state,
    })
  }
  return new DomainError('wrong_state', `${what} is not possible while the article is ${state}.`, {
    state,
  })
}
