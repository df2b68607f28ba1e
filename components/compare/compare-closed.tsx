'use client'

import { useState } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { words } from '@/components/words'
import type { Article } from '@/lib/contract/articles'
import { CloseDialog } from '../review/close-dialog'
import { ReturnDialog } from './return-dialog'

type Seat = Article['seatsByName'][number]
type Asked = { kind: 'close' } | { kind: 'return'; seat: Seat; reviewId: string }

/** In place of comparing while it is blind: how far the readings are, and what an editor may do about it. */
export function CompareClosed({ article }: { article: Omit<Article, 'revision'> }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const { seats, abilities, review } = article
  const isOwnOpen = review !== null && !review.ended && review.state !== 'SUBMITTED'
  return (
    <section
      className="mx-auto flex w-full max-w-150 flex-col gap-6 px-4 py-10 sm:px-6"
      aria-labelledby="closed-title"
    >
      <div>
        <h2 id="closed-title" className="text-h2">
          {words.errors.blind}
        </h2>
        <p className="mt-2 text-text2">
          {words.compare.waiting(seats.submitted, Math.max(seats.total, seats.required))}
        </p>
      </div>
      {isOwnOpen && (
        <div className="flex flex-col items-start gap-3">
          <p>{words.compare.ownOpen}</p>
          <ButtonLink variant="primary" href={`/articles/${article.id}/annotate`}>
            {words.compare.toOwn}
          </ButtonLink>
        </div>
      )}
      {article.seatsByName.length > 0 && (
        <Seats
          article={article}
          onReturn={(seat, reviewId) => setAsked({ kind: 'return', seat, reviewId })}
        />
      )}
      {abilities.close && (
        <div>
          <Button
            blocked={seats.submitted === 0 ? words.compare.closeNobody : undefined}
            onClick={() => setAsked({ kind: 'close' })}
          >
            {words.compare.closeEarly}
          </Button>
        </div>
      )}
      {asked && <Ask asked={asked} articleId={article.id} onClose={() => setAsked(null)} />}
    </section>
  )
}

type SeatsProps = { article: Omit<Article, 'revision'>; onReturn: (seat: Seat, reviewId: string) => void }

function Seats({ article, onReturn }: SeatsProps) {
  return (
    <div>
      <h3 className="text-h3">{words.compare.seats}</h3>
      <ul className="mt-2 divide-y divide-line rounded-card border border-line bg-card">
        {article.seatsByName.map((seat) => (
          <li key={seat.reviewer.id} className="flex min-h-13 flex-wrap items-center gap-3 px-4 py-2">
            <span className="grow">{seat.reviewer.name}</span>
            {seat.status && <Chip>{words.compare.seatStatus[seat.status]}</Chip>}
            {article.abilities.return && seat.status === 'SUBMITTED' && seat.reviewId && (
              <Button size="small" onClick={() => onReturn(seat, seat.reviewId ?? '')}>
                {words.compare.returnTo(seat.reviewer.name)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Ask({ asked, articleId, onClose }: { asked: Asked; articleId: string; onClose: () => void }) {
  if (asked.kind === 'close') return <CloseDialog articleId={articleId} onClose={onClose} />
  return (
    <ReturnDialog
      whose={words.compare.readingOf(asked.seat.reviewer.name)}
      text={words.compare.returnBlindText}
      reviewId={asked.reviewId}
      onClose={onClose}
    />
  )
}
