import { cache } from 'react'
import { found } from '@/app/(workbench)/found'
import { requirePerson } from '@/app/(workbench)/require-person'
import * as outlets from '@/lib/server/articles/outlets'

/** An outlet that was merged is read at the address of the one it was merged into. */
export const loadOutlet = cache(async (slug: string) => {
  const person = await requirePerson()
  return found(outlets.get(person, { params: { slug }, query: {}, body: undefined, version: 0 }))
})
