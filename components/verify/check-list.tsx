import { Check, CircleAlert } from 'lucide-react'
import { words } from '@/components/words'
import type { CheckedFile } from './check-file'

/** Every check in words, what fails first; a failing one says which passage, field or event it is. */
export function CheckList({ checks }: Pick<CheckedFile, 'checks'>) {
  const sorted = [...checks].sort((a, b) => Number(a.ok) - Number(b.ok))
  return (
    <ul className="divide-y divide-line border-line border-y">
      {sorted.map(({ name, ok, detail }) => (
        <li key={name} className="flex gap-3 py-2.5">
          {ok ? (
            <Check aria-hidden className="mt-0.5 size-4.5 shrink-0 text-ok" />
          ) : (
            <CircleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0 text-danger" />
          )}
          <div className="min-w-0">
            <p className="font-semibold">
              <span className="sr-only">{ok ? words.verify.passed : words.verify.failed}: </span>
              {words.verify.names[name] ?? name}
              {!ok && <span className="font-normal text-danger"> · {words.verify.failed.toLowerCase()}</span>}
            </p>
            <p className="break-words text-small [overflow-wrap:anywhere] text-text2">{detail}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
