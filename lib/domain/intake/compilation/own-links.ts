import type { Span } from '../../text/span'
import type { Fact } from '../fact'
import { hostOf } from '../outlet-register'
import type { FormedLine } from './line-forms'
import { spanIn } from './source-line'

/** A link that an article holds: the host, and where it stands, printed or under linked words. */
type HostLink = Span & { host: string }

const shownLinks = 5
const address = /https?:\/\/[^\s<>()"“”]+/gi

/**
 * What the addresses in an article say about its outlet: the host of its own address, and, weakly, the one host it
 * links to more often than to any other, since sites link to themselves. The value is the hostname.
 */
export function linkFacts(article: FormedLine[], facts: Fact[]): Fact[] {
  const [url] = facts.filter(({ field }) => field === 'url')
  const host = url && hostOf(url.value)
  if (url && host) return [{ ...url, field: 'outlet', rule: 'URL_HOST', value: host }]
  return ownLinks(article.flatMap(linksOf))
    .slice(0, shownLinks)
    .map(({ host: value, ...span }) => ({ field: 'outlet', rule: 'OWN_LINKS', value, ...span }))
}

function linksOf(line: FormedLine): HostLink[] {
  return line.mark && line.mark.links.length > 0 ? linkedHosts(line) : printedHosts(line)
}

function linkedHosts({ mark }: FormedLine): HostLink[] {
  return (mark?.links ?? []).flatMap(({ start, end, href }) => {
    const host = hostOf(href)
    return host === null ? [] : [{ start, end, host }]
  })
}

function printedHosts(line: FormedLine): HostLink[] {
  if (!line.text.includes('://')) return []
  return [...line.text.matchAll(address)].flatMap((match) => {
    const host = hostOf(match[0])
    if (host === null) return []
    const from = match.index + match[0].toLowerCase().indexOf(host)
    return [{ host, ...spanIn(line, from, from + host.length) }]
  })
}

/** The links to the host that is linked to at least twice and more often than every other. */
function ownLinks(links: HostLink[]): HostLink[] {
  const byHost = new Map<string, HostLink[]>()
  for (const link of links) {
    const same = byHost.get(link.host)
    if (same) same.push(link)
    else byHost.set(link.host, [link])
  }
  const [most, second] = [...byHost.values()].sort((a, b) => b.length - a.length)
  return most && most.length >= 2 && most.length > (second?.length ?? 0) ? most : []
}
