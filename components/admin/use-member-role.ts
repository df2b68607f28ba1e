'use client'

import { useRouter } from 'next/navigation'
import { useSubmission } from '@/components/ui/form/use-submission'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { ProjectRole } from '@/lib/domain/policy'

/** Gives members of a project other roles; a refusal leaves the list as it is and says why. */
export function useMemberRole(slug: string) {
  const router = useRouter()
  const { faults, busy, submit, keyFor } = useSubmission()

  async function changeRole({ id, name }: { id: string; name: string }, role: ProjectRole): Promise<void> {
    const params = { slug, userId: id }
    const done = await submit(async () => {
      await request('PATCH /api/v1/projects/{slug}/members/{userId}', {
        params,
        body: { role },
        key: keyFor({ id, role }),
      })
    })
    if (!done) return
    toast(words.members.changed(name, words.roles[role]))
    router.refresh()
  }

  return { faults, busy, changeRole }
}
