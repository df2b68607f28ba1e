/** What two events that may be told as one have in common. */
type Deed = { action: string; actor: string }

/** What is told in one line: a single event, or a run of the same deed by the same person. */
export type EventRun<Event> = { first: Event; events: Event[] }

/** From how many on the same deeds of one person, one after the other, are told as one. */
const MANY = 3

/** The events in their order; those that say little alone and follow each other are taken together where they are many. */
export function eventRuns<Event extends Deed>(events: readonly Event[]): EventRun<Event>[] {
  const runs: EventRun<Event>[] = []
  for (const event of events) {
    const run = runs.at(-1)
    if (run && isMore(run.first, event)) run.events.push(event)
    else runs.push({ first: event, events: [event] })
  }
  return runs.flatMap((run) => (run.events.length < MANY ? run.events.map(alone) : run))
}

const repeated = /^(annotation\.|decision\.made$|chain\.anchored$)/

function isMore(first: Deed, next: Deed): boolean {
  return repeated.test(first.action) && first.action === next.action && first.actor === next.actor
}

function alone<Event>(event: Event): EventRun<Event> {
  return { first: event, events: [event] }
}
