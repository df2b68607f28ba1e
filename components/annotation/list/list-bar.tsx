'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { Button, IconButton } from '@/components/ui/button'
import { words } from '@/components/words'
import type { Bench } from '../../workbench/use-workbench'

/** On a phone, at the thumb: from sentence to sentence, and the way to hand the reading in. */
export function ListBar({ bench: { place, look, article, askDone } }: { bench: Bench }) {
  const { sentenceList, markAsDone } = words.annotate
  const step = look.view === 'untagged' ? place.stepUntagged : place.step
  return (
    <div className="no-print sticky bottom-14 z-20 flex gap-2 border-line border-t bg-page px-3 py-2 sm:hidden">
      <IconButton
        variant="secondary"
        label={sentenceList.previous}
        icon={<ArrowUp aria-hidden />}
        onClick={() => step(-1)}
      />
      <IconButton
        variant="secondary"
        label={sentenceList.next}
        icon={<ArrowDown aria-hidden />}
        onClick={() => step(1)}
      />
      {article.abilities.submit && (
        <Button variant="primary" className="grow" onClick={askDone}>
          {markAsDone}
        </Button>
      )}
    </div>
  )
}
