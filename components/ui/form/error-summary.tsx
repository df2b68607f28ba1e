'use client'

import { CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { words } from '@/components/words'

export type FieldFault = {
  /** The field's id; without it the fault concerns the whole form. */
  field?: string
  message: string
  /** Signing in again is the way on. */
  signIn?: true
}

/** The faults of a form, above it, with a link to each field; takes the focus whenever a new list arrives. */
export function ErrorSummary({ faults }: { faults: FieldFault[] }) {
  const summary = useRef<HTMLElement>(null)
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  return (
    <section
      ref={summary}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
      className="rounded-card border-2 border-danger bg-card px-4 py-3"
    >
      <h2 id="error-summary-title" className="flex items-center gap-2 text-h3">
        <CircleAlert aria-hidden className="size-5 text-danger" />
        {words.thereIsAProblem}
      </h2>
      <ul className="mt-1 flex flex-col gap-1 ps-7">
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.message}`}>
            {fault.signIn ? (
              <SignInAgain message={fault.message} />
            ) : fault.field ? (
              <a href={`#${fault.field}`} className="link" onClick={focusTarget}>
                {fault.message}
              </a>
            ) : (
              fault.message
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** In a window of its own, so that what was entered here stays. */
function SignInAgain({ message }: { message: string }) {
  const query = new URLSearchParams({ callbackUrl: window.location.pathname })
  return (
    <>
      {message}{' '}
      <a href={`/sign-in?${query}`} target="_blank" rel="noreferrer" className="link">
        {words.signIn.inNewWindow}
      </a>
    </>
  )
}

function focusTarget(event: React.MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1))
  if (!field) return
  event.preventDefault()
  field.focus()
}
