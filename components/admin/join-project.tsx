'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'

/** For an admin who sees the project and does not belong to it: the way in, which is on record. */
export function JoinProject({ slug }: { slug: string }) {
  const router = useRouter()
  const { faults, busy, submit, keyFor } = useSubmission()

  async function join(): Promise<void> {
    await submit(async () => {
      const body = { role: 'EDITOR' as const }
      await request('POST /api/v1/projects/{slug}/join', { params: { slug }, body, key: keyFor(body) })
      toast(words.members.joined)
      router.refresh()
    })
  }

  return (
    <>
      <ErrorSummary faults={faults} />
      <CalloutBar
        action={
          <Button busy={busy} onClick={() => void join()}>
            {words.members.join}
          </Button>
        }
      >
        {words.members.outside}
      </CalloutBar>
    </>
  )
}
