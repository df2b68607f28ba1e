import { CircleAlert, CircleCheck, CircleHelp } from 'lucide-react'
import { Instant } from '@/components/ui/dates/instant'
import { words } from '@/components/words'
import type { CheckedFile } from './check-file'

const icons = {
  UNCHANGED: CircleCheck,
  UNKNOWN_KEY: CircleHelp,
  CHANGED: CircleAlert,
  NO_BUNDLE: CircleAlert,
}
const tones = { UNCHANGED: 'text-ok', UNKNOWN_KEY: '', CHANGED: 'text-danger', NO_BUNDLE: 'text-danger' }

/** The answer in one sentence. */
export function VerdictCard({ verdict, about, checks }: CheckedFile) {
  const Icon = icons[verdict]
  return (
    <div className="flex items-start gap-4 rounded-card border-2 border-text bg-card px-5 py-4">
      <Icon aria-hidden className={`mt-0.5 size-6 shrink-0 ${tones[verdict]}`} />
      <div className="flex flex-col gap-1">
        <h2 className="text-h2">
          {verdict === 'UNCHANGED' && about ? (
            <>
              {words.verify.unchangedSince} <Instant at={about.signedAt} show="day" />
            </>
          ) : (
            titles[verdict]
          )}
        </h2>
        <p className="text-pretty text-text2">
          {verdict === 'NO_BUNDLE' ? checks.find(({ ok }) => !ok)?.detail : texts[verdict]}
        </p>
      </div>
    </div>
  )
}

const titles = {
  UNCHANGED: words.verify.unchangedSince,
  UNKNOWN_KEY: words.verify.unknownKey,
  CHANGED: words.verify.notValid,
  NO_BUNDLE: words.verify.notABundle,
}
const texts = {
  UNCHANGED: words.verify.validText,
  UNKNOWN_KEY: words.verify.unknownKeyText,
  CHANGED: words.verify.notValidText,
}
