'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Checkbox } from '@/components/ui/form/checkbox'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { words } from '@/components/words'
import { putAssignments } from '@/lib/contract/articles'
import { request } from '@/lib/contract/client'
import { useSeats } from './use-seats'

export type Reviewer = { id: string; name: string; role: 'READER' | 'REVIEWER' | 'EDITOR' }

export type AssignDialogProps = {
  article: { id: string; title: string }
  reviewers: Reviewer[]
  onClose: () => void
}

/** Who reads one article: the whole list, as it will be. */
export function AssignDialog({ article, reviewers, onClose }: AssignDialogProps) {
  const formId = useId()
  const router = useRouter()
  const { seated, fault, retry } = useSeats(article.id)
  const [changed, setChanged] = useState<ReadonlySet<string> | null>(null)
  const { faults, busy, submit, keyFor } = useSubmission()
  const chosen = changed ?? seated

  async function save(): Promise<void> {
    const body = { reviewers: [...(chosen ?? [])] }
    const done = await submit(async () => {
      await request(putAssignments, { params: { articleId: article.id }, body, key: keyFor(body) })
    })
    if (!done) return
    toast(words.assign.done(article.title))
    onClose()
    router.refresh()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={words.assign.title}
      lead={article.title}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            form={formId}
            type="submit"
            variant="primary"
            busy={busy}
            blocked={chosen ? undefined : words.loading}
          >
            {words.assign.submit}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <ErrorSummary faults={fault ? [fault] : faults} />
        {fault && <Button onClick={retry}>{words.tryAgain}</Button>}
        {!chosen && !fault && <Skeleton lines={reviewers.length} />}
        {chosen && (
          <fieldset>
            <legend className="mb-2 text-text2">{words.assign.hint}</legend>
            {reviewers.map(({ id, name, role }) => (
              <Checkbox
                key={id}
                label={name}
                hint={words.roles[role]}
                checked={chosen.has(id)}
                onChange={() => setChanged(toggled(chosen, id))}
              />
            ))}
          </fieldset>
        )}
      </form>
    </Dialog>
  )
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
