const MOST = 1_000

/**
 * What is made of an outlet's articles, once for each state of them: kept in this process by a name that changes with
 * every one of them that comes, goes or changes.
 */
export function knownByState<T>(): (state: string, make: () => Promise<T>) => Promise<T> {
  const known = new Map<string, T>()
  return async (state, make) => {
    const made = known.get(state)
    if (made !== undefined) return made
    const value = await make()
    known.set(state, value)
    const [oldest] = known.keys()
    if (known.size > MOST && oldest !== undefined) known.delete(oldest)
    return value
  }
}
