'use client'

import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { ConflictBar } from '@/components/ui/form/conflict-bar'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { useVersioned } from '@/components/ui/form/use-versioned'
import { FormDialog } from '@/components/ui/overlay/form-dialog'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { type Article, type ArticleSummary, articleSummarySchema } from '@/lib/contract/articles'
import { request } from '@/lib/contract/client'
import { type KnownOutlet, OutletRegister } from '@/lib/domain/intake/outlet-register'
import { importingWords } from '../importing-words'
import { MetadataFields } from '../metadata-fields'
import { BlockKinds } from './block-kinds'
import { changedKinds, changedMetadata, fieldsOf, type Kinds, reportsChanged } from './corrections'

export type CorrectFormProps = { article: Article; outlets: KnownOutlet[]; onClose: () => void }

export function CorrectForm({ article, outlets, onClose }: CorrectFormProps) {
  const router = useRouter()
  const known = useVersioned<ArticleSummary>(article, articleSummarySchema)
  const [fields, setFields] = useState(() => fieldsOf(article))
  const [kinds, setKinds] = useState<Kinds>(new Map())
  const register = useMemo(() => new OutletRegister(outlets), [outlets])
  const { faults, errorOf, busy, submit, keyFor } = useSubmission(importingWords.faults)
  const params = { articleId: article.id }

  async function save(): Promise<void> {
    await submit(async () => {
      const body = changedMetadata(fields, known.theirs ?? known.shown)
      const saved =
        Object.keys(body).length === 0 ||
        (await known.save((version) =>
          request('PATCH /api/v1/articles/{articleId}', {
            params,
            body,
            version,
            key: keyFor({ body, version }),
          }),
        ))
      if (!saved) return
      const blocks = changedKinds(kinds, article.revision.blocks)
      if (blocks.length > 0)
        await request('PATCH /api/v1/articles/{articleId}/blocks', { params, body: blocks })
      toast(words.correct.saved)
      onClose()
      router.refresh()
    })
  }

  return (
    <FormDialog
      title={words.correct.title}
      lead={words.correct.lead}
      width="wide"
      submit={words.save}
      busy={busy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <ErrorSummary faults={faults} />
      {known.theirs && (
        <ConflictBar
          text={words.correct.conflict}
          onKeep={() => void save()}
          onTake={() => {
            setFields(fieldsOf(known.theirs ?? article))
            known.takeTheirs()
          }}
        />
      )}
      <MetadataFields
        fields={fields}
        idOf={(field) => field}
        noteOf={() => null}
        errorOf={errorOf}
        outletHint={register.find(fields.outlet) ? '' : importingWords.newOutlet(fields.outlet.trim())}
        outlets={outlets}
        onType={(typed) => setFields((before) => ({ ...before, ...typed }))}
      />
      <p role="status" className="text-text2">
        {reportsChanged(known.shown, fields, register)}
      </p>
      <BlockKinds article={article} kinds={kinds} onKinds={setKinds} />
    </FormDialog>
  )
}
