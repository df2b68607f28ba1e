import { Parser } from 'htmlparser2'
import { DomainError } from '../../domain/error'
import { MAX_MARKUP_LENGTH } from '../../domain/intake/marked-source'

/** What a page may hold at most. */
const most = { depth: 1_000, nodes: 250_000, attributes: 500_000 }

/**
 * Refuses what no page of an article is: everything that is done with markup afterwards takes time in proportion.
 * @throws DomainError `too_large`, `too_complex`
 */
export function assertSimple(html: string): void {
  if (html.length > MAX_MARKUP_LENGTH) {
    const message = `The page has ${html.length} characters of markup; ${MAX_MARKUP_LENGTH} are allowed.`
    throw new DomainError('too_large', message, { size: html.length, limit: MAX_MARKUP_LENGTH })
  }
  const counts = { depth: 0, nodes: 0, attributes: 0 }
  const count = (what: keyof typeof counts, by = 1) => {
    counts[what] += by
    if (counts[what] > most[what]) throw tooComplex(what)
  }
  const parser = new Parser({
    onopentagname: () => {
      count('depth')
      count('nodes')
    },
    onattribute: () => count('attributes'),
    onclosetag: () => count('depth', -1),
    ontext: () => count('nodes'),
    oncomment: () => count('nodes'),
  })
  parser.end(html)
}

function tooComplex(what: keyof typeof most): DomainError {
  const named = {
    depth: 'nests deeper than',
    nodes: 'has more parts than',
    attributes: 'has more attributes than',
  }
  const limit = most[what]
  return new DomainError('too_complex', `The page ${named[what]} ${limit.toLocaleString('en')}.`, { limit })
}
