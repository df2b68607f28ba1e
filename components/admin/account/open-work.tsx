'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/overlay/dialog'
import { words } from '@/components/words'
import type { ListedPerson } from './listed-person'
import { SeatList } from './seat-list'

/** How many articles wait for somebody; pressed, which. */
export function OpenWork({ person: { id, name, openSeats } }: { person: ListedPerson }) {
  const [open, setOpen] = useState(false)
  if (openSeats === 0) return <span className="text-text2">{words.people.noWork}</span>
  return (
    <>
      <Button variant="quiet" size="small" className="-ms-2.5 underline" onClick={() => setOpen(true)}>
        {words.people.openWork(openSeats)}
      </Button>
      {open && (
        <Dialog
          open
          onOpenChange={setOpen}
          title={words.people.openWorkOf(name)}
          lead={words.people.openWorkLead}
        >
          <SeatList userId={id} />
        </Dialog>
      )}
    </>
  )
}
