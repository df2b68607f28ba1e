import { Check } from 'lucide-react'
import { classes } from '@/components/ui/classes'
import type { ImportStep } from './import-draft'
import { importingWords } from './importing-words'

const steps = ['source', 'split', 'details', 'done'] as const satisfies ImportStep[]

/** Where one is on the way from a text to its articles. */
export function ImportSteps({ current }: { current: ImportStep }) {
  const at = steps.indexOf(current)
  return (
    <ol aria-label={importingWords.stepsLabel} className="flex items-center gap-2 sm:gap-3">
      {steps.map((step, n) => (
        <li
          key={step}
          aria-current={n === at ? 'step' : undefined}
          className="flex items-center gap-2 not-first:before:h-px not-first:before:w-3 not-first:before:bg-ctl sm:gap-2.5 sm:not-first:before:w-7"
        >
          <span
            aria-hidden
            className={classes(
              'inline-flex size-6 items-center justify-center rounded-full border text-small tabular-nums [&_svg]:size-3.5',
              n === at
                ? 'border-transparent bg-action font-semibold text-on-action'
                : n < at
                  ? 'border-text text-text'
                  : 'border-ctl text-text2',
            )}
          >
            {n < at ? <Check /> : n + 1}
          </span>
          <span className={n === at ? 'font-semibold' : 'text-text2 max-sm:sr-only'}>
            {importingWords.steps[step]}
          </span>
          {n < at && <span className="sr-only">, {importingWords.stepDone}</span>}
        </li>
      ))}
    </ol>
  )
}
