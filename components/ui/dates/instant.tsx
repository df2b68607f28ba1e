'use client'

import { useHydrated } from '@/components/ui/use-hydrated'

export type InstantProps = {
  /** ISO, UTC. */
  at: string
  /** `moment` is day and time, `time` the time alone, `day` the day alone. */
  show?: 'moment' | 'time' | 'day'
  /** Within 24 hours say how long ago, with the exact time as its title. */
  relative?: boolean
}

/** An instant in the person's own zone; the server, which cannot know it, prints UTC and says so. */
export function Instant({ at, show = 'moment', relative = false }: InstantProps) {
  const isClient = useHydrated()
  const exact = isClient ? format(at, show) : `${format(at, show, 'UTC')}${show === 'day' ? '' : ' UTC'}`
  const ago = isClient && relative ? timeAgo(at, Date.now()) : null
  return (
    <time dateTime={at} title={ago ? format(at, 'moment') : undefined}>
      {ago ?? exact}
    </time>
  )
}

const shapes: Record<'moment' | 'time' | 'day', Intl.DateTimeFormatOptions> = {
  moment: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
}

function format(at: string, show: keyof typeof shapes, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-GB', { ...shapes[show], timeZone })
    .format(new Date(at))
    .replace('Sept', 'Sep')
}

function timeAgo(at: string, now: number): string | null {
  const minutes = Math.floor((now - Date.parse(at)) / 60_000)
  if (minutes < 0 || minutes >= 24 * 60) return null
  if (minutes < 1) return 'just now'
  return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`
}
