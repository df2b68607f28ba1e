import { CircleDashed } from 'lucide-react'
import { Chip } from '@/components/ui/chip'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import type { Article } from '@/lib/contract/articles'

type IncompleteChipProps = { article: Pick<Article, 'seats'>; adjudication: AdjudicationView }

/** Stays wherever the readings count: reviewing was closed before all of them were in. */
export function IncompleteChip({ article, adjudication }: IncompleteChipProps) {
  if (!adjudication.closedEarly) return null
  return (
    <Chip dashed icon={<CircleDashed aria-hidden />}>
      {words.compare.incomplete(adjudication.readings.length, article.seats.required)}
    </Chip>
  )
}
