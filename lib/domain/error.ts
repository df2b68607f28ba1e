/** Every refusal the product knows, by code. The HTTP status of each stands in `lib/contract/refusal-status`. */
export type DomainErrorCode =
  // the request itself
  | 'bad_json'
  | 'validation'
  | 'unsupported_media_type'
  | 'unsupported_content'
  | 'too_large'
  | 'too_complex'
  | 'bad_origin'
  | 'method_not_allowed'
  | 'rate_limited'
  | 'busy'
  // who and what
  | 'unauthenticated'
  | 'forbidden'
  | 'human_required'
  | 'not_found'
  | 'gone'
  | 'blind'
  // concurrency
  | 'precondition_required'
  | 'version_conflict'
  | 'key_reused'
  | 'in_progress'
  | 'id_taken'
  // text and anchors
  | 'no_text'
  | 'doc_invalid'
  | 'span_invalid'
  | 'span_out_of_range'
  | 'span_splits_character'
  | 'span_blank'
  | 'quote_mismatch'
  | 'crosses'
  | 'too_deep'
  // workflow
  | 'wrong_state'
  | 'article_signed'
  | 'review_closed'
  | 'own_review_open'
  | 'review_outstanding'
  | 'incomplete'
  | 'open_items'
  | 'four_eyes'
  | 'already_signed'
  | 'not_single_person'
  | 'reauth_required'
  | 'blocks_fixed'
  // people and settings
  | 'in_use'
  | 'last_editor'
  | 'last_admin'
  | 'password_weak'
  | 'already_member'
  // the installation
  | 'setup_done'
  | 'unavailable'
  | 'internal'

/** What a DomainError says besides its code, for the caller's eyes: never a secret, never another's reading. */
export type DomainErrorDetails = {
  /** Faults by the path of the field they concern. */
  errors?: { path: string; message: string }[]
  /** Facts that let the caller recover: the current row, the text that stands there, the widened span … */
  [fact: string]: unknown
}

/** The one error type: a refusal with a code, a sentence for people and the facts needed to recover. */
export class DomainError extends Error {
  override readonly name = 'DomainError'

  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly details: DomainErrorDetails = {},
  ) {
    super(message)
  }
}
