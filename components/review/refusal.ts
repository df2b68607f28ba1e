import { z } from 'zod'
import { words } from '@/components/words'
import { NoAnswer } from '@/lib/contract/client'
import { labels } from '@/lib/domain/codebook/labels'
import { DomainError } from '@/lib/domain/error'
import type { Span } from '@/lib/domain/text/span'

/** Why a change was refused, in words; `conflict` is the final tag in its way. */
export type Refusal = { message: string; conflict: (Span & { name: string }) | null }

const conflictSchema = z.object({ start: z.number(), end: z.number(), label: z.enum(labels) })

/** A refusal of the server in the interface's words. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof NoAnswer) return { message: words.compare.noAnswer, conflict: null }
  if (!(error instanceof DomainError)) return { message: words.errors.internal, conflict: null }
  const found = conflictSchema.safeParse(error.details.annotation)
  return { message: messageOf(error), conflict: found.success ? conflictOf(found.data) : null }
}

function messageOf({ code, message, details }: DomainError): string {
  if (code === 'validation')
    return details.errors?.[0]?.path === 'reason' ? words.compare.reasonMissing : message
  return code === 'version_conflict' ? words.compare.readingsChanged : words.errors[code]
}

function conflictOf({ start, end, label }: z.infer<typeof conflictSchema>): Refusal['conflict'] {
  return { start, end, name: words.labels[label].name }
}
