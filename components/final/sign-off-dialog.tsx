'use client'

import { Lock } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { Checkbox } from '@/components/ui/form/checkbox'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { PasswordField } from '@/components/ui/form/password-field'
import { Dialog } from '@/components/ui/overlay/dialog'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import type { Signature } from '@/lib/contract/articles'
import type { SignerFacts } from './signer'
import type { Look } from './use-last-look'
import { useSigning } from './use-signing'
import { WhatIsSigned } from './what-is-signed'

export type SignOffDialogProps = {
  article: { id: string; title: string; outlet: string; date: string; revision: number; words: number }
  adjudication: AdjudicationView
  signer: SignerFacts
  look: Look
  onClose: () => void
  onSendBack: () => void
  onSigned: (signature: Signature) => void
  /** The layer has another version by now: it has to be read again. */
  onReadAgain: () => void
}

const form = 'sign-off-form'

/**
 * Says what is signed, by whom, and what it locks; the statement is ticked with Space and signed with Enter. Where the
 * project asks for the password, typing it stands in place of the tick.
 */
export function SignOffDialog(props: SignOffDialogProps) {
  const { article, adjudication, signer, look, onClose, onSendBack, onSigned, onReadAgain } = props
  const [stands, setStands] = useState(false)
  const [password, setPassword] = useState('')
  const signing = useSigning(article.id, adjudication, signer.asksPassword)
  async function sign(event: FormEvent) {
    event.preventDefault()
    const signature = await signing.sign(stands || password !== '', password)
    if (signature) onSigned(signature)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={words.signOff.title}
      lead={
        <>
          <span className="block font-medium text-text">{article.title}</span>
          <span className="text-small">
            {article.outlet}, {article.date} · {words.signOff.revision(article.revision)} ·{' '}
            {words.articles.words(article.words)}
          </span>
        </>
      }
      footer={
        <>
          <Button variant="quiet" className="me-auto" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button onClick={onSendBack}>{words.signOff.sendBack}</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            keys={signing.busy ? undefined : 'Enter'}
            busy={signing.busy}
            data-testid="signoff-confirm"
          >
            {words.signOff.submit}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={sign} className="flex flex-col gap-4">
        <WhatIsSigned articleId={article.id} adjudication={adjudication} look={look} />
        {signing.stale !== null ? (
          <CalloutBar
            kind="problem"
            urgent
            action={<Button onClick={onReadAgain}>{words.signOff.readAgain}</Button>}
          >
            {signing.stale}
          </CalloutBar>
        ) : (
          <ErrorSummary faults={signing.faults} />
        )}
        {signing.asksPassword ? (
          <div className="flex flex-col gap-3 rounded-card border border-ctl px-4 py-3">
            <p>
              {words.signOff.stands} <q>{words.signOff.statement}</q>
            </p>
            <PasswordField
              id="password"
              size="medium"
              data-autofocus
              autoComplete="current-password"
              label={words.signOff.password}
              value={password}
              onChange={({ target }) => setPassword(target.value)}
              error={signing.errorOf('password')}
            />
          </div>
        ) : (
          <Checkbox
            id="statement"
            boxed
            data-autofocus
            label={words.signOff.statement}
            checked={stands}
            onChange={({ target }) => setStands(target.checked)}
          />
        )}
        <p className="flex gap-3 text-small text-text2">
          <Lock aria-hidden className="mt-0.5 size-4 shrink-0" />
          {words.signOff.locks(signer.name)}
        </p>
      </form>
    </Dialog>
  )
}
