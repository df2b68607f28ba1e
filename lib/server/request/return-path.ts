const HERE = 'https://here.invalid'
const LONGEST = 2000

/**
 * Where to go after signing in: the path that was given, if it leads nowhere but to a page of this site, else `/`.
 * It is read as a browser reads it: backslashes are slashes, tabs and line breaks are nothing, dots are resolved.
 */
export function safeReturnPath(given: string | undefined): string {
  if (!given?.startsWith('/') || given.length > LONGEST || !URL.canParse(given, HERE)) return '/'
  const { origin, pathname, search, hash } = new URL(given, HERE)
  // `/.//evil` is a path of ours until its dot is gone.
  if (origin !== HERE || pathname.startsWith('//')) return '/'
  return `${pathname}${search}${hash}`
}
