'use client'

import { useRef } from 'react'
import type { ComparePlace } from '../compare/use-compare-place'
import { type Choice, enforce } from './choice'

/** One change of what is decided at a place: a cluster, or an addition by its decision's id. */
type Step = { target: string; before: Choice | null; after: Choice | null }

export type DecisionHistory = {
  /** Makes the change; where it went through, what its place is called, else null. */
  make: (step: Step) => Promise<string | null>
  /** Takes the last change back, or makes the one last taken back again: where that was, null when there is none. */
  undo: () => string | null
  redo: () => string | null
}

/** The person's own decisions of this session, to be taken back and made again. */
export function useDecisionHistory({ article, change }: ComparePlace): DecisionHistory {
  const done = useRef<Step[]>([])
  const undone = useRef<Step[]>([])

  async function run(step: Step, way: 'before' | 'after', from: Step[], to: Step[]): Promise<string | null> {
    to.push(step)
    const target = await change(step.target, () => enforce(article.id, step.target, step[way]))
    const at = to.indexOf(step)
    // An addition is another one each time it is made.
    if (target !== null && at >= 0) to[at] = { ...step, target }
    if (target === null && at >= 0) {
      to.splice(at, 1)
      from.push(step)
    }
    return target
  }

  function turn(way: 'before' | 'after', from: Step[], to: Step[]): string | null {
    const step = from.pop()
    if (!step) return null
    void run(step, way, from, to)
    return step.target
  }

  return {
    make: (step) => {
      undone.current = []
      return run(step, 'after', [], done.current)
    },
    undo: () => turn('before', done.current, undone.current),
    redo: () => turn('after', undone.current, done.current),
  }
}
