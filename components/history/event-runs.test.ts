import { describe, expect, it } from 'vitest'
import { eventDetails } from './event-details'
import { eventRuns } from './event-runs'

let made = 0

function event(action: string, actor = 'Carla', details = {}) {
  made += 1
  return { id: String(made), at: '2026-11-24T10:00:00.000Z', actor, action, details, seq: made }
}

describe('telling a history', () => {
  it('takes many tags or decisions of one person together, and nothing else', () => {
    const decisions = [event('decision.made'), event('decision.made'), event('decision.made')]
    const events = [
      event('adjudication.sent'),
      ...decisions,
      event('decision.made', 'Dora'),
      event('decision.made', 'Dora'),
      event('review.assigned'),
      event('review.assigned'),
      event('review.assigned'),
    ]
    const runs = eventRuns(events).map(({ events: run }) => run.length)
    expect(runs).toEqual([1, 3, 1, 1, 1, 1, 1])
    expect(eventRuns(events).flatMap(({ events: run }) => run)).toEqual(events)
  })
})

describe('the details of an event', () => {
  const placeOf = () => 'sentence 8'

  it('say where, what, whose and why, and show no id', () => {
    const details = {
      decisionId: '01a2',
      clusterId: '01a3',
      kind: 'TAKE',
      start: 4,
      end: 9,
      labels: ['OPINION'],
      letter: 'B',
      reason: 'Nobody is named',
    }
    expect(eventDetails(details, placeOf)).toEqual(['sentence 8', 'Opinion', 'took B', '“Nobody is named”'])
  })

  it('name fields as the screens do', () => {
    expect(eventDetails({ fields: ['publishedAt', 'title'] }, placeOf)).toEqual(['changed: date, title'])
  })

  it('say what a corrected detail was, what it is, and which reports that changes', () => {
    const details = {
      fields: ['outlet', 'publishedAt'],
      changes: {
        outlet: { from: 'WSJ', to: 'The Wall Street Journal' },
        publishedAt: { from: null, to: '2026-03' },
      },
      reports: [
        { outlet: 'WSJ', change: 'LEAVES' },
        { outlet: 'The Wall Street Journal', change: 'JOINS' },
      ],
    }
    expect(eventDetails(details, placeOf)).toEqual([
      'outlet: “WSJ” → “The Wall Street Journal”',
      'date: none → Mar 2026',
      'The report of WSJ will not count this article.',
      'The report of The Wall Street Journal will count it once it is signed.',
    ])
  })
})
