import type { ArticleEventView } from '@/lib/contract/audit'

/** From how many on the same deeds of one person, one after the other, are told as one. */
const MANY = 3

/** What is told in one line: a single event, or a run of the same deed by the same person. */
export type EventRun = { first: ArticleEventView; events: ArticleEventView[] }

/** The events in their order; tags and decisions that follow each other are taken together where they are many. */
export function eventRuns(events: ArticleEventView[]): EventRun[] {
  const runs: EventRun[] = []
  for (const event of events) {
    const run = runs.at(-1)
    if (run && isMore(run.first, event)) run.events.push(event)
    else runs.push({ first: event, events: [event] })
  }
  return runs.flatMap((run) => (run.events.length < MANY ? run.events.map(alone) : run))
}

function isMore(first: ArticleEventView, next: ArticleEventView): boolean {
  const repeats = first.action.startsWith('annotation.') || first.action === 'decision.made'
  return repeats && first.action === next.action && first.actor === next.actor
}

function alone(event: ArticleEventView): EventRun {
  return { first: event, events: [event] }
}
