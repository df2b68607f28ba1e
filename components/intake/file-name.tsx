import { FileText } from 'lucide-react'

/** What the file of an import is called; a name in another script does not turn what stands around it. */
export function FileName({ name }: { name: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2 align-bottom">
      <FileText aria-hidden className="size-4 shrink-0" />
      <bdi className="wrap-anywhere">{name}</bdi>
    </span>
  )
}
