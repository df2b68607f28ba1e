'use client'

import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog'
import { request } from '@/lib/contract/client'
import { importingWords } from './importing-words'

type UndoImportProps = { importId: string; created: number; onUndone?: () => void }

/** Takes an import back, as long as nobody has worked on what it made: that is asked when it is tried. */
export function UndoImport({ importId, created, onUndone }: UndoImportProps) {
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Button icon={<Undo2 aria-hidden />} className="self-start" onClick={() => setAsks(true)}>
        {importingWords.undo}
      </Button>
      {asks && (
        <ConfirmDialog
          title={importingWords.undoTitle}
          text={importingWords.undoText(created)}
          confirm={importingWords.undo}
          act={(keyFor) => {
            const asked = { params: { importId }, key: keyFor({ undone: importId }) }
            return request('DELETE /api/v1/imports/{importId}', asked)
          }}
          done={importingWords.undoDone}
          onDone={() => onUndone?.()}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  )
}
