'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/form/checkbox'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { FormDialog } from '@/components/ui/overlay/form-dialog'
import { toast } from '@/components/ui/overlay/toast'
import { Skeleton } from '@/components/ui/skeleton'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { DomainError } from '@/lib/domain/error'
import { type Seats, useSeats } from './use-seats'

export type Reviewer = { id: string; name: string; role: 'READER' | 'REVIEWER' | 'EDITOR' }

export type AssignDialogProps = {
  article: { id: string; title: string; project: string }
  reviewers: Reviewer[]
  onClose: () => void
}

/** Who reads one article: the whole list, as it will be; once comparing has begun, who reads it as well. */
export function AssignDialog({ article, reviewers, onClose }: AssignDialogProps) {
  const router = useRouter()
  const { seats, fault, retry } = useSeats(article.id)
  const [changed, setChanged] = useState<ReadonlySet<string> | null>(null)
  const { faults, busy, submit, keyFor } = useSubmission()
  const chosen = changed ?? seats?.seated
  const isAdding = seats !== null && seats.lettered.size > 0
  const choices = useFocusOnceThere(seats !== null)

  async function save({ seated }: Seats): Promise<void> {
    const reviewers = [...(chosen ?? [])]
    const done = await submit(async () => {
      if (isAdding) await add(reviewers.filter((id) => !seated.has(id)))
      else await put(reviewers)
    })
    if (!done) return
    toast(words.assign.done(article.title))
    onClose()
    router.refresh()
  }

  async function put(reviewers: string[]): Promise<void> {
    const body = { reviewers }
    await request('PUT /api/v1/articles/{articleId}/assignments', {
      params: { articleId: article.id },
      body,
      key: keyFor(body),
    })
  }

  /** Nobody who has a letter is named in what is sent. */
  async function add(reviewers: string[]): Promise<void> {
    if (reviewers.length === 0) throw refusal(words.assign.chooseOne)
    const body = { articles: [article.id], reviewers }
    const answer = await request('POST /api/v1/projects/{slug}/assignments', {
      params: { slug: article.project },
      body,
      key: keyFor(body),
    })
    const [row] = answer.rows
    if (row?.outcome === 'REFUSED') throw refusal(row.message ?? words.errors.internal)
  }

  return (
    <FormDialog
      title={words.assign.title}
      lead={article.title}
      submit={words.assign.submit}
      busy={busy}
      blocked={seats ? undefined : words.loading}
      onSubmit={() => seats && void save(seats)}
      onClose={onClose}
    >
      <ErrorSummary faults={fault ? [fault] : faults} />
      {fault && <Button onClick={retry}>{words.tryAgain}</Button>}
      {!seats && !fault && <Skeleton lines={reviewers.length} />}
      {seats && chosen && (
        <fieldset ref={choices}>
          <legend className="mb-2 text-text2">{isAdding ? words.assign.addHint : words.assign.hint}</legend>
          {[...reviewers.map(withRole), ...unableAmong(seats, reviewers)].map(({ id, name, hint }) => (
            <Checkbox
              key={id}
              label={name}
              hint={isAdding && seats.seated.has(id) ? words.assign.readsAlready : hint}
              checked={chosen.has(id)}
              disabled={isAdding && seats.seated.has(id)}
              onChange={() => setChanged(toggled(chosen, id))}
            />
          ))}
        </fieldset>
      )}
    </FormDialog>
  )
}

/** What one chooses from comes after the dialog has opened, and takes the focus then. */
function useFocusOnceThere(isThere: boolean) {
  const choices = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (isThere) choices.current?.querySelector<HTMLInputElement>('input:enabled')?.focus()
  }, [isThere])
  return choices
}

function withRole({ id, name, role }: Reviewer) {
  return { id, name, hint: words.roles[role] }
}

/** Who has a seat and could not be given one any more: a closed account, or another role. */
function unableAmong({ people }: Seats, reviewers: Reviewer[]) {
  return people
    .filter(({ id }) => !reviewers.some((reviewer) => reviewer.id === id))
    .map((person) => ({ ...person, hint: words.assign.unable }))
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

function refusal(message: string): DomainError {
  return new DomainError('validation', message, { errors: [{ path: '', message }] })
}
