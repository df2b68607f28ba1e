'use client'

import { words } from '@/components/words'
import { useCoach } from './use-coach'
import type { Bench } from './use-workbench'

/** What a person who has not tagged before does first; it floats in the margin above the text, which never moves for it. */
export function CoachBar({ bench }: { bench: Bench }) {
  const step = useCoach(bench)
  if (!step) return null
  return (
    <div className="no-print pointer-events-none sticky top-1.5 z-10 -mt-8.5 mb-8.5 flex h-0 justify-center px-4 lg:tall:top-38">
      <p className="flex h-7 items-center whitespace-nowrap rounded-full bg-action px-3.5 font-medium text-on-action text-small shadow-float">
        <span className="pointer-coarse:hidden">{words.annotate.coach[step]}</span>
        <span className="hidden pointer-coarse:inline">{words.annotate.coachTouch[step]}</span>
      </p>
    </div>
  )
}
