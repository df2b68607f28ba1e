/** What an address asks for: a field that a form sent empty asks for nothing, one sent several times for all of them. */
export function asked(search: Record<string, string | string[] | undefined>): Record<string, string> {
  const given = Object.entries(search).map(([name, value]) => [name, [value ?? ''].flat().join(',')] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== ''))
}
