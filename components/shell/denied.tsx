import { Fragment } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'

export type DeniedProps = {
  /** Which role can. */
  why: string
  /** Whom to ask. */
  ask?: { name: string; email: string }[]
}

/** In place of a page that the person's role does not open: which role can, whom to ask, where to go. */
export function Denied({ why, ask = [] }: DeniedProps) {
  return (
    <EmptyState
      isPage
      title={words.denied.title}
      text={
        <>
          {why}
          {ask.map(({ name, email }, n) => (
            <Fragment key={email}>
              {n === 0 ? ` ${words.denied.ask} ` : ', '}
              <a href={`mailto:${email}`} className="link">
                {name}
              </a>
            </Fragment>
          ))}
          {ask.length > 0 && '.'}
        </>
      }
      action={<ButtonLink href="/queue">{words.backToQueue}</ButtonLink>}
    />
  )
}
