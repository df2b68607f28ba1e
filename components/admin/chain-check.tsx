'use client'

import { ShieldCheck } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { words } from '@/components/words'
import type { verifyAudit } from '@/lib/contract/audit'
import { request } from '@/lib/contract/client'
import type { Output } from '@/lib/contract/operation'

type Check = Output<typeof verifyAudit>

/** Checks every chain when asked to: it reads all events there are. */
export function ChainCheck() {
  const [check, setCheck] = useState<Check | null>(null)
  const { faults, busy, submit } = useSubmission()
  const button = (
    <Button
      icon={<ShieldCheck aria-hidden />}
      busy={busy}
      onClick={() => void submit(async () => setCheck(await request('GET /api/v1/audit/verify', {})))}
    >
      {words.audit.check}
    </Button>
  )
  return (
    <div className="flex flex-col gap-3">
      <ErrorSummary faults={faults} />
      <CalloutBar kind={kindOf(check)} action={button}>
        <p role="status">
          <Result check={check} />
        </p>
      </CalloutBar>
    </div>
  )
}

function kindOf(check: Check | null): 'info' | 'ok' | 'problem' {
  if (!check) return 'info'
  return check.intact ? 'ok' : 'problem'
}

function Result({ check }: { check: Check | null }) {
  if (!check) return words.audit.checkLead
  if (!check.firstBad) return words.audit.allIntact
  const { chain, seq, message } = check.firstBad
  const [kind = '', id = ''] = chain.split(':')
  return (
    <>
      {words.audit.chains[kind]?.(id)} {words.audit.broken(seq, message)}{' '}
      {kind === 'article' && (
        <Link href={`/articles/${id}/history`} className="link">
          {words.audit.openHistory}
        </Link>
      )}
    </>
  )
}
