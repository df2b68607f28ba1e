'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import { Skeleton } from '@/components/ui/skeleton'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { Output } from '@/lib/contract/operation'
import type { getPerson } from '@/lib/contract/people'

type Seat = Output<typeof getPerson>['seats'][number]

/** The articles that wait for a person's reading, each with its project. */
export function SeatList({ userId }: { userId: string }) {
  const seats = useSeats(userId)
  if (seats === 'failed') return <p>{words.noAnswer}</p>
  if (!seats) return <Skeleton className="h-12" />
  if (seats.length === 0) return <p className="text-text2">{words.people.noOpenWork}</p>
  return (
    <ul className="flex flex-col gap-2 pb-3">
      {seats.map(({ articleId, title, project }) => (
        <li key={articleId}>
          <Link href={`/articles/${articleId}/annotate`} className="link">
            {title}
          </Link>{' '}
          <span className="text-text2">{project.name}</span>
        </li>
      ))}
    </ul>
  )
}

function useSeats(userId: string): Seat[] | 'failed' | null {
  const [seats, setSeats] = useState<Seat[] | 'failed' | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    request('GET /api/v1/admin/people/{userId}', { params: { userId }, signal: abort.signal }).then(
      (person) => setSeats(person.seats),
      () => abort.signal.aborted || setSeats('failed'),
    )
    return () => abort.abort()
  }, [userId])
  return seats
}
