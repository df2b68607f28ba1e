import { words } from '@/components/words'
import type { Value } from '@/lib/domain/agreement/readings'
import { reportWords } from '@/lib/domain/exchange/report/report-words'

/** What a reader said of a position, in words. */
export function valueName(value: Value): string {
  return value === 'NONE' ? reportWords.agreement.untagged : words.labels[value].name
}
