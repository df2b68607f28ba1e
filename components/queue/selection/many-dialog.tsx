'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { Dialog } from '@/components/ui/overlay/dialog'
import { FormDialog } from '@/components/ui/overlay/form-dialog'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'

export type Selected = { id: string; title: string }

/** What the dialogs for many articles are given. */
export type ManyProps = {
  slug: string
  articles: Selected[]
  onDone: (articleIds: string[]) => void
  onClose: () => void
}

type Row = { articleId: string; outcome: string; code?: string | undefined; message?: string | undefined }

export type ManyDialogProps = Omit<ManyProps, 'slug'> & {
  title: string
  submit: string
  /** What a notice says of those it was done with. */
  done: (count: number) => string
  /** By field what to enter where the contract only names a rule. */
  sentences?: Readonly<Record<string, string>>
  /** Asks for it; the key is the same for every try of the same. @throws DomainError where a field lacks something. */
  act: (articles: string[], keyFor: (contents: unknown) => string) => Promise<{ rows: Row[] }>
  children: (errorOf: (field: string) => string | undefined) => ReactNode
}

/** One change of many articles. Those that refuse it are named with the reason, and stay chosen. */
export function ManyDialog({ articles, onDone, onClose, act, children, ...text }: ManyDialogProps) {
  const router = useRouter()
  const { faults, errorOf, busy, submit, keyFor } = useSubmission(text.sentences)
  const [refused, setRefused] = useState<(Selected & { why: string })[] | null>(null)

  async function run(): Promise<void> {
    await submit(async () => {
      const { rows } = await act(
        articles.map(({ id }) => id),
        keyFor,
      )
      const left = rows.filter(({ outcome }) => outcome === 'REFUSED')
      const done = rows.filter((row) => !left.includes(row)).map(({ articleId }) => articleId)
      if (done.length > 0) {
        toast(text.done(done.length))
        router.refresh()
      }
      if (left.length === 0) onClose()
      else setRefused(left.map((row) => ({ ...titled(row, articles), why: whyOf(row) })))
      onDone(done)
    })
  }

  if (refused) return <Refused title={text.title} articles={refused} onClose={onClose} />
  return (
    <FormDialog
      title={text.title}
      lead={words.selection.count(articles.length)}
      submit={text.submit}
      busy={busy}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <ErrorSummary faults={faults} />
      {children(errorOf)}
    </FormDialog>
  )
}

type RefusedProps = { title: string; articles: (Selected & { why: string })[]; onClose: () => void }

function Refused({ title, articles, onClose }: RefusedProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={title}
      footer={
        <Button variant="primary" onClick={onClose} data-autofocus>
          {words.close}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <CalloutBar kind="problem" urgent>
          {words.selection.refused(articles.length)}
        </CalloutBar>
        <ul className="flex flex-col gap-3">
          {articles.map(({ id, title, why }) => (
            <li key={id}>
              <p className="font-semibold">{title}</p>
              <p className="text-text2">{why}</p>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

function titled({ articleId }: Row, articles: Selected[]): Selected {
  return articles.find(({ id }) => id === articleId) ?? { id: articleId, title: articleId }
}

/** In the interface's words, where they know the refusal. */
function whyOf({ code = '', message = '' }: Row): string {
  const known: Readonly<Record<string, string>> = { ...words.errors, wrong_state: words.selection.wrongState }
  return known[code] ?? message
}
