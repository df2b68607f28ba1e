'use client'

import { useRouter } from 'next/navigation'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { AlertDialog } from '@/components/ui/overlay/alert-dialog'
import { toast } from '@/components/ui/overlay/toast'
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
  const { faults, busy, submit, keyFor } = useSubmission()

  async function remove(): Promise<void> {
    const done = await submit(async () => {
      await request('DELETE /api/v1/projects/{slug}/members/{userId}', {
        params: { slug, userId: id },
        key: keyFor({ removed: id }),
      })
    })
    if (!done) return
    toast(words.members.removed(name))
    onClose()
    if (isSelf) router.push('/queue')
    router.refresh()
  }

  return (
    <AlertDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={words.members.removeTitle(name)}
      text={words.members.removeText}
      confirm={words.members.removeSubmit}
      danger
      busy={busy}
      onConfirm={() => void remove()}
    >
      {faults.length > 0 && <ErrorSummary faults={faults} />}
    </AlertDialog>
  )
}
