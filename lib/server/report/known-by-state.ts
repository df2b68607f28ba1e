const MOST = 1_000

/**
 * What is made of an outlet's articles, once for each state of them: kept in this process by the name of the row that
 * has that state; a row that changed has another name. Without a name it is made each time.
 */
export function knownByState<T>(): (key: string | null, make: () => Promise<T>) => Promise<T> {
  const known = new Map<string, T>()
  return async (key, make) => {
    if (key === null) return make()
    const made = known.get(key)
    if (made !== undefined) return made
    const value = await make()
    known.set(key, value)
    const [oldest] = known.keys()
    if (known.size > MOST && oldest !== undefined) known.delete(oldest)
    return value
  }
}
