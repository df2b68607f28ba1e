import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'

/** The three lines of the three labels. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className={classes('forced-color-adjust-none', className)}>
      <rect width="24" height="24" rx="5.5" className="fill-action" />
      <g fill="none" strokeWidth="2" strokeLinecap="round" className="stroke-on-action">
        <path d="M6 7.5h12" />
        <path d="M6 12h2.2M10.9 12h2.2M15.8 12H18" />
        <path d="M6 16.8q1.5-2 3 0t3 0 3 0 3 0" />
      </g>
    </svg>
  )
}

export function Brand({ large = false }: { large?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <BrandMark className={large ? 'size-7' : 'size-6'} />
      <span className={large ? 'text-h2' : 'text-h3'}>{words.product}</span>
    </span>
  )
}
