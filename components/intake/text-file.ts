import { words } from '@/components/words'

/** The largest file that is read, in bytes: what the server takes in one go. */
const LIMIT = 10_000_000

export type ReadFile = { text: string; warning: string | null } | { fault: string }

/** The file's text as UTF-8. What could not be decoded stays visible as U+FFFD and is counted in the warning. */
export async function readTextFile(file: File): Promise<ReadFile> {
  const { fileTooLarge, fileNotText, fileDamaged } = words.importing
  if (file.size > LIMIT) return { fault: fileTooLarge }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = new TextDecoder('utf-8').decode(bytes)
  if (bytes.subarray(0, 1000).includes(0)) return { fault: fileNotText }
  const damaged = text.split('\uFFFD').length - 1
  return { text, warning: damaged > 0 ? fileDamaged(damaged) : null }
}
