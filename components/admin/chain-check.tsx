'use client'

import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { words } from '@/components/words'
import { verifyAudit } from '@/lib/contract/audit'
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
      onClick={() => void submit(async () => setCheck(await request(verifyAudit, {})))}
    >
      {words.audit.check}
    </Button>
  )
  return (
    <div className="flex flex-col gap-3">
      <ErrorSummary faults={faults} />
      <CalloutBar kind={kindOf(check)} action={button}>
        <p role="status">{sentence(check)}</p>
      </CalloutBar>
    </div>
  )
}

function kindOf(check: Check | null): 'info' | 'ok' | 'problem' {
  if (!check) return 'info'
  return check.intact ? 'ok' : 'problem'
}

function sentence(check: Check | null): string {
  if (!check) return words.audit.checkLead
  if (!check.firstBad) return words.audit.allIntact
  const { chain, seq, message } = check.firstBad
  return words.audit.broken(chain, seq, message)
}
