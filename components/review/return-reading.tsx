'use client'

import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { returnReview } from '@/lib/contract/reviews'
import { ReasonDialog } from './reason-dialog'

/** Gives a reading back to its reader, known by letter only. */
export function ReturnReading({ readings }: { readings: { layerId: string; letter: string }[] }) {
  const [returned, setReturned] = useState<(typeof readings)[number] | null>(null)
  return (
    <>
      <Menu align="end" trigger={<Button variant="quiet">{words.compare.readings}</Button>}>
        {readings.map((reading) => (
          <MenuItem key={reading.letter} icon={<Undo2 aria-hidden />} onSelect={() => setReturned(reading)}>
            {words.compare.returnReading(reading.letter)}
          </MenuItem>
        ))}
      </Menu>
      {returned && (
        <ReasonDialog
          title={words.compare.returnTitle(words.compare.letter(returned.letter).toLowerCase())}
          text={words.compare.returnText}
          ask={words.compare.returnReason}
          confirm={words.compare.returnConfirm}
          done={words.compare.returned}
          act={(reason, key) =>
            request(returnReview, { params: { reviewId: returned.layerId }, body: { reason }, key })
          }
          onClose={() => setReturned(null)}
        />
      )}
    </>
  )
}
