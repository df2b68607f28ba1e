import { CalloutBar } from '@/components/ui/callout-bar'
import { Instant } from '@/components/ui/dates/instant'
import type { ImportRecord as Imported } from '@/lib/contract/imports'
import { FileName } from './file-name'
import { ImportRows } from './import-rows'
import { importingWords } from './importing-words'
import { UndoImport } from './undo-import'

/** What an import made, and the way to take it back. */
export function ImportRecord({ record }: { record: Imported }) {
  const { id, state, created, duplicates, failed, createdAt, fileName, rows } = record
  return (
    <section className="flex flex-col gap-5">
      <p>
        <Instant at={createdAt} />
        <span aria-hidden> · </span>
        {importingWords.done(created, failed)}
        {duplicates > 0 && `, ${importingWords.alreadyThere(duplicates)}`}
        {fileName !== null && (
          <>
            <span aria-hidden> · </span>
            <FileName name={fileName} />
          </>
        )}
      </p>
      {state === 'UNDONE' ? (
        <CalloutBar>{importingWords.undoneNow}</CalloutBar>
      ) : (
        created > 0 && <UndoImport importId={id} created={created} />
      )}
      <ImportRows rows={rows} titleOf={({ n, title }) => title ?? importingWords.article(n + 1)} />
    </section>
  )
}
