'use client'

import { useRef, useState } from 'react'

type Functions = Record<string, (...args: never[]) => unknown>

/** Functions that stay the same for good and do what the latest ones do: what is given them is not drawn again for it. */
export function useStable<T extends Functions>(functions: T): T {
  const latest = useRef(functions)
  latest.current = functions
  const [stable] = useState(() =>
    Object.fromEntries(
      Object.keys(functions).map((name) => [name, (...args: never[]) => latest.current[name]?.(...args)]),
    ),
  )
  // the same names, each with the arguments and the result of its own
  return stable as T
}
