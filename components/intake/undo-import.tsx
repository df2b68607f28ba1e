'use client'

import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'

type UndoImportProps = { importId: string; created: number; onUndone?: () => void }

/** Takes an import back, as long as nobody has worked on what it made: that is asked when it is tried. */
export function UndoImport({ importId, created, onUndone }: UndoImportProps) {
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Button icon={<Undo2 aria-hidden />} className="self-start" onClick={() => setAsks(true)}>
        {words.importing.undo}
      </Button>
      {asks && (
        <ConfirmDialog
          title={words.importing.undoTitle}
          text={words.importing.undoText(created)}
          confirm={words.importing.undo}
          act={(keyFor) => {
            const asked = { params: { importId }, key: keyFor({ undone: importId }) }
            return request('DELETE /api/v1/imports/{importId}', asked)
          }}
          done={words.importing.undoDone}
          onDone={() => onUndone?.()}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  )
}
