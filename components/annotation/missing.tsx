import { CircleDashed } from 'lucide-react'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'

/** What the codebook wants next of a tag, in words. */
export function Missing({ annotation }: { annotation: AnnotationView }) {
  const [next] = annotation.missing
  if (!next) return null
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 text-small">
      <CircleDashed aria-hidden className="size-3.5" />
      {words.missing[next as keyof typeof words.missing] ?? next}
    </span>
  )
}
