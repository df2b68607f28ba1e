import { labelTints } from '@/components/annotation/label-chip'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import type { Label } from '@/lib/domain/codebook/labels'

/** Labels as letters on their tints, outer before inner; the words are for those who do not see them. */
export function LabelLetters({ labels }: { labels: Label[] }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {labels.map((label, n) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: letters have no identity
          key={n}
          className={classes(
            'inline-flex h-5 min-w-5 items-center justify-center rounded-chip px-1 font-bold text-small',
            labelTints[label],
          )}
        >
          <span aria-hidden>{words.labels[label].letter}</span>
          <span className="sr-only">{words.labels[label].name}</span>
        </span>
      ))}
    </span>
  )
}
