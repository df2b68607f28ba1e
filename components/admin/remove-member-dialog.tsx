'use client'

import { useRouter } from 'next/navigation'
import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'

export type RemoveMemberDialogProps = {
  slug: string
  member: { id: string; name: string }
  /** The person is the member, and cannot open the project afterwards. */
  isSelf: boolean
  onClose: () => void
}

/** Asks before a member is removed; why it is refused stands in the dialog. */
export function RemoveMemberDialog({ slug, member: { id, name }, isSelf, onClose }: RemoveMemberDialogProps) {
  const router = useRouter()
  return (
    <ConfirmDialog
      title={words.members.removeTitle(name)}
      text={words.members.removeText}
      confirm={words.members.removeSubmit}
      act={(keyFor) => {
        const asked = { params: { slug, userId: id }, key: keyFor({ removed: id }) }
        return request('DELETE /api/v1/projects/{slug}/members/{userId}', asked)
      }}
      done={words.members.removed(name)}
      onDone={() => isSelf && router.push('/queue')}
      onClose={onClose}
    />
  )
}
