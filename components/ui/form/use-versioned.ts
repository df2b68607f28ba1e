'use client'

import { useState } from 'react'
import type { z } from 'zod'
import { DomainError } from '@/lib/domain/error'

export type Versioned<Row> = {
  /** What the fields begin with: as it was opened, as it was saved, or as the other left it. */
  shown: Row
  /** What somebody else saved meanwhile, until one of the two is chosen. */
  theirs: Row | null
  /** Sends the change on top of the version it builds on; null when somebody else was first. */
  save: (send: (version: number) => Promise<Row>) => Promise<Row | null>
  takeTheirs: () => void
}

/** Something that several people may change. After a conflict saving again replaces what the other left. */
export function useVersioned<Row extends { version: number }>(
  row: Row,
  schema: z.ZodType<Row>,
): Versioned<Row> {
  const [shown, setShown] = useState(row)
  const [theirs, setTheirs] = useState<Row | null>(null)

  async function save(send: (version: number) => Promise<Row>): Promise<Row | null> {
    try {
      const saved = await send((theirs ?? shown).version)
      setTheirs(null)
      setShown(saved)
      return saved
    } catch (error) {
      const current = currentOf(error, schema)
      if (!current) throw error
      setTheirs(current)
      return null
    }
  }

  function takeTheirs(): void {
    if (theirs) setShown(theirs)
    setTheirs(null)
  }

  return { shown, theirs, save, takeTheirs }
}

/** What stands there now, out of the refusal that says so. */
function currentOf<Row>(error: unknown, schema: z.ZodType<Row>): Row | null {
  if (!(error instanceof DomainError) || error.code !== 'version_conflict') return null
  const current = schema.safeParse(error.details.current)
  return current.success ? current.data : null
}
