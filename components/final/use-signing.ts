'use client'

import { useState } from 'react'
import { changesSince } from '@/components/decision/changed-decisions'
import type { FieldFault } from '@/components/ui/form/error-summary'
import { refusalWords } from '@/components/ui/form/faults'
import { useSubmission } from '@/components/ui/form/use-submission'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import type { Signature } from '@/lib/contract/articles'
import { request } from '@/lib/contract/client'
import { DomainError } from '@/lib/domain/error'

export type Signing = {
  faults: FieldFault[]
  errorOf: (field: string) => string | undefined
  busy: boolean
  /** The password signs, in place of the tick. */
  asksPassword: boolean
  /** What changed since the layer was shown, in words: it cannot be signed from here. Null while nothing did. */
  stale: string | null
  /** The signature, or null when it was refused; why is then in the faults. */
  sign: (stands: boolean, password: string) => Promise<Signature | null>
}

/** Signs the version of the final layer that was on screen, never a later one. */
export function useSigning(articleId: string, shown: AdjudicationView, passwordFirst: boolean): Signing {
  const { faults, errorOf, busy, submit, keyFor } = useSubmission()
  const [asksPassword, setAsksPassword] = useState(passwordFirst)
  const [stale, setStale] = useState<string | null>(null)
  const params = { articleId }

  async function sign(stands: boolean, password: string): Promise<Signature | null> {
    let signature: Signature | null = null
    await submit(async () => {
      if (asksPassword && password === '') throw fault('password', words.errors.reauth_required)
      if (!stands) throw fault('statement', words.signOff.tick)
      const adjudicationVersion = shown.version
      const body = { statement: true, adjudicationVersion, ...(password && { password }) } as const
      try {
        signature = await request('POST /api/v1/articles/{articleId}/sign-off', {
          params,
          body,
          key: keyFor(body),
        })
      } catch (error) {
        throw await explain(error, password)
      }
    })
    return signature
  }

  async function explain(error: unknown, password: string): Promise<unknown> {
    if (!(error instanceof DomainError)) return error
    if (error.code === 'version_conflict') setStale(await whatChanged())
    if (error.code === 'four_eyes') return fault('', fourEyesWords(error))
    // The password was not looked at: too many tries, or too many people at once.
    if (error.code === 'rate_limited' && password) return fault('password', refusalWords(error))
    if (error.code !== 'reauth_required') return error
    setAsksPassword(true)
    return fault('password', password ? words.signOff.wrongPassword : words.errors.reauth_required)
  }

  async function whatChanged(): Promise<string> {
    const now = await request('GET /api/v1/articles/{articleId}/adjudication', { params }).catch(() => null)
    const changes = now && changesSince(shown, now)
    return changes ? words.compare.stale(changes.name, changes.count) : words.signOff.staleLayer
  }

  return { faults, errorOf, busy, asksPassword, stale, sign }
}

function fourEyesWords({ details }: DomainError): string {
  return words.signOff.fourEyes[details.rule === 'NON_REVIEWER' ? 'NON_REVIEWER' : 'ANYONE_ELSE']
}

function fault(path: string, message: string): DomainError {
  return new DomainError('validation', message, { errors: [{ path, message }] })
}
