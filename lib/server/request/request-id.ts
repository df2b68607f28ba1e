import { v7 as uuid } from 'uuid'

/** What a request is called in its answer and in the log: as the sender named it, if that is a name. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get('x-request-id')
  return given && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : uuid()
}
