/** Refusals as RFC 9457 problem details; what nobody foresaw is logged whole and answered without a word of it. */
import { ZodError } from 'zod'
import type { Problem } from '../../contract/problem'
import { statusOfCode } from '../../contract/refusal-status'
import { DomainError } from '../../domain/error'
import { refusalOf } from '../database/database-error'
import { log } from '../log'

export function problemOf(error: unknown, requestId: string): Response {
  const refused = domainErrorOf(error, requestId)
  const status = statusOfCode[refused.code]
  const { errors = [], retryAfter, ...facts } = refused.details
  const body: Problem = {
    ...facts,
    type: `urn:sourcemark:problem:${refused.code}`,
    title: refused.code.replaceAll('_', ' '),
    status,
    code: refused.code,
    detail: refused.message,
    requestId,
    errors,
  }
  const headers = new Headers({ 'Content-Type': 'application/problem+json' })
  const wait = status === 429 ? (retryAfter ?? 10) : status === 503 ? (retryAfter ?? 2) : undefined
  if (wait !== undefined) headers.set('Retry-After', String(wait))
  return new Response(JSON.stringify(body), { status, headers })
}

function domainErrorOf(error: unknown, requestId: string): DomainError {
  if (error instanceof DomainError) return error
  const refused = error instanceof ZodError ? null : refusalOf(error)
  if (refused instanceof DomainError) return refused
  if (refused === 'conflict') return new DomainError('busy', 'Too many changes at once. Try again.')
  log().error({ requestId, err: error }, 'internal')
  return new DomainError('internal', 'Something went wrong on our side. Nothing was changed.')
}
