'use client'

import { useState } from 'react'
import type { FieldFault } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { words } from '@/components/words'
import type { Signature } from '@/lib/contract/articles'
import { request } from '@/lib/contract/client'
import { signOff } from '@/lib/contract/sign-offs'
import { DomainError } from '@/lib/domain/error'

export type Signing = {
  faults: FieldFault[]
  errorOf: (field: string) => string | undefined
  busy: boolean
  /** The server wants the password beside the statement. */
  asksPassword: boolean
  /** The layer changed since it was shown; it cannot be signed from here. */
  isStale: boolean
  /** The signature, or null when it was refused; why is then in the faults. */
  sign: (stands: boolean, password: string) => Promise<Signature | null>
}

/** Signs the version of the final layer that was on screen, never a later one. */
export function useSigning(articleId: string, adjudicationVersion: number): Signing {
  const { faults, errorOf, busy, submit, keyFor } = useSubmission()
  const [asksPassword, setAsksPassword] = useState(false)
  const [isStale, setIsStale] = useState(false)

  async function sign(stands: boolean, password: string): Promise<Signature | null> {
    let signature: Signature | null = null
    await submit(async () => {
      if (!stands) throw fault('statement', words.signOff.tick)
      const body = { statement: true, adjudicationVersion, ...(password && { password }) } as const
      try {
        signature = await request(signOff, { params: { articleId }, body, key: keyFor(body) })
      } catch (error) {
        throw explain(error, password)
      }
    })
    return signature
  }

  function explain(error: unknown, password: string): unknown {
    if (!(error instanceof DomainError)) return error
    if (error.code === 'version_conflict') setIsStale(true)
    if (error.code === 'four_eyes') return fault('', fourEyesWords(error))
    if (error.code !== 'reauth_required') return error
    setAsksPassword(true)
    return fault('password', password ? words.signOff.wrongPassword : words.errors.reauth_required)
  }

  return { faults, errorOf, busy, asksPassword, isStale, sign }
}

function fourEyesWords({ details }: DomainError): string {
  return words.signOff.fourEyes[details.rule === 'NON_REVIEWER' ? 'NON_REVIEWER' : 'ANYONE_ELSE']
}

function fault(path: string, message: string): DomainError {
  return new DomainError('validation', message, { errors: [{ path, message }] })
}
