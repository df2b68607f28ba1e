'use client'

import { Undo2, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/overlay/menu'
import { words } from '@/components/words'
import type { Article } from '@/lib/contract/articles'
import { AssignDialog, type Reviewer } from '../review/assign-dialog'
import { ReturnDialog } from './return-dialog'

type Reading = { layerId: string; letter: string }

export type ReadingsMenuProps = {
  article: Article
  readings: Reading[]
  /** Who may read here. */
  reviewers: Reviewer[]
}

/** What an editor may do about the readings while comparing: give one back, known by letter only, or have another made. */
export function ReadingsMenu({ article, readings, reviewers }: ReadingsMenuProps) {
  const { abilities } = article
  const [returned, setReturned] = useState<Reading | null>(null)
  const [adds, setAdds] = useState(false)
  if (!abilities.return && !abilities.assign) return null
  const returnable = abilities.return ? readings.filter((reading) => isDone(article, reading)) : []
  return (
    <>
      <Menu align="end" trigger={<Button variant="quiet">{words.compare.readings}</Button>}>
        {abilities.assign && (
          <MenuItem icon={<UserPlus aria-hidden />} onSelect={() => setAdds(true)}>
            {words.compare.addReaders}
          </MenuItem>
        )}
        {returnable.map((reading) => (
          <MenuItem key={reading.letter} icon={<Undo2 aria-hidden />} onSelect={() => setReturned(reading)}>
            {words.compare.returnReading(reading.letter)}
          </MenuItem>
        ))}
      </Menu>
      {adds && <AssignDialog article={article} reviewers={reviewers} onClose={() => setAdds(false)} />}
      {returned && (
        <ReturnDialog
          whose={words.compare.thatReading(returned.letter)}
          text={words.compare.returnText}
          reviewId={returned.layerId}
          onClose={() => setReturned(null)}
        />
      )}
    </>
  )
}

/** A reading that is being made again cannot be given back once more. */
function isDone({ readings }: Article, { layerId }: Reading): boolean {
  return readings.some((one) => one.layerId === layerId && one.status === 'SUBMITTED')
}
