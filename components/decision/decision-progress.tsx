import { classes } from '@/components/ui/classes'
import { Progress } from '@/components/ui/progress'
import { words } from '@/components/words'
import { type DecisionItem, isShown } from './decision-items'

/** Up to so many decisions each have a box of their own. */
const MOST_BOXES = 16
const [WIDTH, GAP] = [11, 2]

/** How many of the differences are decided: a box each, where they are few; else a bar. */
export function DecisionProgress({ items, active }: { items: DecisionItem[]; active: DecisionItem | null }) {
  const differing = items.filter((item) => item.cluster && !item.isAgreed)
  const decided = differing.filter((item) => !isShown(item, 'open')).length
  const count = differing.length
  if (count === 0) return <p className="font-semibold">{words.compare.nothingDiffers}</p>
  const text = words.compare.decided(decided, count)
  return (
    <div className="flex items-center gap-3">
      <p className="whitespace-nowrap font-semibold">{text}</p>
      {count > MOST_BOXES ? (
        <div className="w-24">
          <Progress label={words.compare.aside} value={decided} max={count} text={text} />
        </div>
      ) : (
        <svg
          aria-hidden
          width={count * (WIDTH + GAP)}
          height="8"
          className="shrink-0 forced-color-adjust-none max-sm:hidden"
        >
          {differing.map((item, n) => (
            <rect
              key={item.id}
              x={n * (WIDTH + GAP) + 0.5}
              y="0.5"
              width={WIDTH - 1}
              height="7"
              rx="1.5"
              className={classes(
                'stroke-text2',
                !item.isOpen ? 'fill-text2' : item === active ? 'fill-sel' : 'fill-card',
              )}
            />
          ))}
        </svg>
      )}
    </div>
  )
}
