import Link from 'next/link'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/dates/instant'
import { EmptyState } from '@/components/ui/empty-state'
import type { ListedImport } from '@/lib/contract/imports'
import { FileName } from './file-name'
import { importingWords } from './importing-words'

const { list: text } = importingWords

/** What was brought into a project, each import with the way to its record, where it can be undone. */
export function ImportsTable({ imports, projectSlug }: { imports: ListedImport[]; projectSlug: string }) {
  const columns: Column<ListedImport>[] = [
    {
      key: 'what',
      head: text.columns.what,
      cell: ({ id, title, created, fileName }) => (
        <div className="flex flex-col gap-1">
          <Link className="link wrap-anywhere" href={`/projects/${projectSlug}/import/${id}`}>
            {text.made(title, created)}
          </Link>
          {fileName !== null && (
            <span className="text-small text-text2">
              <FileName name={fileName} />
            </span>
          )}
        </div>
      ),
    },
    { key: 'result', head: text.columns.result, cell: resultOf, className: 'text-small' },
    { key: 'by', head: text.columns.by, cell: ({ importedBy }) => importedBy.name },
    {
      key: 'at',
      head: text.columns.at,
      cell: ({ createdAt }) => <Instant at={createdAt} />,
      className: 'whitespace-nowrap text-text2',
    },
  ]
  return (
    <DataTable
      caption={text.title}
      columns={columns}
      rows={imports}
      rowKey={({ id }) => id}
      empty={<EmptyState title={text.none} text={text.noneText} />}
    />
  )
}

function resultOf({ state, created, duplicates, failed }: ListedImport): string {
  if (state === 'UNDONE') return text.undone
  const said = importingWords.done(created, failed)
  return duplicates > 0 ? `${said}, ${importingWords.alreadyThere(duplicates)}` : said
}
