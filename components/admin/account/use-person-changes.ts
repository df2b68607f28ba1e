'use client'

import { useRouter } from 'next/navigation'
import { useSubmission } from '@/components/ui/form/use-submission'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { InstallationRole } from '@/lib/domain/policy'

type Named = { id: string; name: string }

/** What an admin does to an account in passing; a refusal leaves the list as it is and says why. */
export function usePersonChanges() {
  const router = useRouter()
  const { faults, busy, submit, keyFor } = useSubmission()

  async function done(act: () => Promise<unknown>, notice: string): Promise<void> {
    const went = await submit(async () => void (await act()))
    if (!went) return
    toast(notice)
    router.refresh()
  }

  function changeRole({ id, name }: Named, role: InstallationRole): Promise<void> {
    const asked = { params: { userId: id }, body: { role }, key: keyFor({ id, role }) }
    const act = () => request('PATCH /api/v1/admin/people/{userId}', asked)
    return done(act, words.people.changed(name, words.roles[role]))
  }

  function reactivate({ id, name }: Named): Promise<void> {
    const asked = { params: { userId: id }, key: keyFor({ reactivated: id }) }
    const act = () => request('POST /api/v1/admin/people/{userId}/reactivate', asked)
    return done(act, words.people.reactivated(name))
  }

  return { faults, busy, changeRole, reactivate }
}
