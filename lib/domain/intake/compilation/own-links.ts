import type { Fact } from '../fact'
import { hostOf } from '../outlet-register'
import type { FormedLine } from './line-forms'
import { spanIn } from './source-line'

type Link = { line: FormedLine; from: number; host: string }

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
    .map(({ line, from, host: value }) => ({
      field: 'outlet',
      rule: 'OWN_LINKS',
      value,
      ...spanIn(line, from, from + value.length),
    }))
}

function linksOf(line: FormedLine): Link[] {
  if (!line.text.includes('://')) return []
  return [...line.text.matchAll(address)].flatMap((match) => {
    const host = hostOf(match[0])
    const at = host === null ? -1 : match[0].toLowerCase().indexOf(host)
    return host === null ? [] : [{ line, from: match.index + at, host }]
  })
}

/** The links to the host that is linked to at least twice and more often than every other. */
function ownLinks(links: Link[]): Link[] {
  const byHost = new Map<string, Link[]>()
  for (const link of links) {
    const same = byHost.get(link.host)
    if (same) same.push(link)
    else byHost.set(link.host, [link])
  }
  const [most, second] = [...byHost.values()].sort((a, b) => b.length - a.length)
  return most && most.length >= 2 && most.length > (second?.length ?? 0) ? most : []
}
