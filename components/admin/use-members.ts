'use client'

import { useRouter } from 'next/navigation'
import { useSubmission } from '@/components/ui/form/use-submission'
import { toast } from '@/components/ui/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { removeMember, updateMember } from '@/lib/contract/projects'
import type { ProjectRole } from '@/lib/domain/policy'

type Known = { id: string; name: string }

/** Changes to who belongs to a project; a refusal leaves the list as it is and says why. */
export function useMembers(slug: string) {
  const router = useRouter()
  const { faults, busy, submit, keyFor } = useSubmission()

  async function changeRole({ id, name }: Known, role: ProjectRole): Promise<void> {
    const params = { slug, userId: id }
    const done = await submit(async () => {
      await request(updateMember, { params, body: { role }, key: keyFor({ id, role }) })
    })
    if (!done) return
    toast(words.members.changed(name, words.roles[role]))
    router.refresh()
  }

  async function remove({ id, name }: Known): Promise<void> {
    const done = await submit(async () => {
      await request(removeMember, { params: { slug, userId: id }, key: keyFor({ removed: id }) })
    })
    if (!done) return
    toast(words.members.removed(name))
    router.refresh()
  }

  return { faults, busy, changeRole, remove }
}
