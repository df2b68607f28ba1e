/**
 * The address a request comes from, as our own server wrote it. Behind a trusted proxy it is the last one named: the
 * proxy adds the one it saw, and those before it are the sender's own words.
 */
export function senderOf(headers: Headers): string {
  const named = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return named?.slice(0, 64) || 'unknown'
}
