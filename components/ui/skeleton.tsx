import { words } from '@/components/words'
import { classes } from './classes'

export type SkeletonProps = {
  /** Lines of text, the last one shorter. */
  lines?: number
  className?: string
  /** What is loading; said once. */
  label?: string
}

/** Holds the place of what is coming, in its real measure; still under reduced motion. */
export function Skeleton({ lines = 3, className, label = words.loading }: SkeletonProps) {
  return (
    <div role="status" className={classes('flex flex-col gap-3', className)}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity and never move
          key={line}
          className={classes(
            'h-4 animate-pulse rounded-chip bg-line',
            line === lines - 1 ? 'w-3/5' : 'w-full',
          )}
        />
      ))}
    </div>
  )
}

/** Said after four seconds, so that nobody takes the page for a finished one. */
export function StillLoading({ className }: { className?: string }) {
  return <p className={classes('animate-still text-small text-text2', className)}>{words.stillLoading}</p>
}
