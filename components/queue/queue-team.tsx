import { Fragment } from 'react'
import { words } from '@/components/words'
import type { Output } from '@/lib/contract/operation'
import type { getMyWork } from '@/lib/contract/people'

const steps = ['annotating', 'toCompare', 'toSign', 'signed'] as const

/** Where everybody's articles are, in one line; nothing while there are none. */
export function QueueTeam({ team }: { team: Output<typeof getMyWork>['team'] }) {
  if (steps.every((step) => team[step] === 0)) return null
  return (
    <>
      {words.queue.team}{' '}
      {steps.map((step, n) => (
        <Fragment key={step}>
          {n > 0 && (
            <>
              <span aria-hidden> · </span>
              <span className="sr-only">, </span>
            </>
          )}
          <span className="whitespace-nowrap">
            <strong className="font-semibold text-text tabular-nums">{team[step]}</strong>{' '}
            {words.queue.teamCounts[step]}
          </span>
        </Fragment>
      ))}
    </>
  )
}
