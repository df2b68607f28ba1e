export type ProgressProps = {
  /** What is being measured, for those who do not see the bar. */
  label: string
  value: number
  max: number
  /** The same in words, e.g. '10 of 31 sentences'. */
  text?: string
}

/** How much is done, in ink: an SVG, so that it survives forced colours and print. */
export function Progress({ label, value, max, text }: ProgressProps) {
  const percent = max > 0 ? Math.min(100, (value / max) * 100) : 0
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={text}
      className="h-1.5 w-full"
    >
      <svg
        aria-hidden="true"
        className="block h-full w-full rounded-full"
        preserveAspectRatio="none"
        viewBox="0 0 100 6"
      >
        <rect width="100" height="6" className="fill-none-line/40" />
        <rect width={percent} height="6" className="fill-text2" />
      </svg>
    </div>
  )
}
