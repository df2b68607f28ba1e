/** What a page's answer says, without what differs between any two answers of the same page. */
import type { APIResponse, Page } from '@playwright/test'

/**
 * Status, target, document and data of an answer. Next sends a document in as many parts as are ready one after the
 * other, so they are put in their places first, by a page that shows nothing else; of the data, which comes in rows that
 * point at each other, everything said is compared, but not in which row it stands.
 */
export async function contentsOf(response: APIResponse, blank: Page): Promise<string[]> {
  const { location = '', 'content-security-policy': policy = '' } = response.headers()
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  if (!nonce) throw new Error('The answer has no nonce.')
  const body = (await response.text()).replaceAll(nonce, 'NONCE')
  const first = `${response.status()} ${location}`
  if (!body.startsWith('<!DOCTYPE')) return [first, ...saidIn(body)]
  const { html, payload } = await blank.evaluate(assemble, body)
  return [first, ...html.split(/(?<=>)/), ...saidIn(payload)]
}

/** The document as the browser's own scripts would put it together, and the data that stands in it piece by piece. */
function assemble(body: string): { html: string; payload: string } {
  const parsed = new DOMParser().parseFromString(body, 'text/html')
  const scripts = [...parsed.scripts].map(({ text }) => text)
  for (const [, one = '', other = ''] of scripts.join('\n').matchAll(/\$R[CS]\("(\w:\w+)","(\w:\w+)"/g)) {
    const [part, place] = one.startsWith('S:') ? [one, other] : [other, one]
    const holder = parsed.getElementById(place)
    // what was shown while a part was waited for stands after its holder
    while (place.startsWith('B:') && holder?.nextSibling && holder.nextSibling.nodeValue !== '/$')
      holder.nextSibling.remove()
    holder?.replaceWith(...(parsed.getElementById(part)?.childNodes ?? []))
  }
  const pieces = scripts.flatMap((text) => /^self\.__next_f\.push\((\[1,.*\])\)$/s.exec(text)?.[1] ?? [])
  // what is not known yet when the head is sent follows at the end, and is put there by the browser
  parsed.head.append(...parsed.querySelectorAll('title, meta'))
  for (const element of parsed.querySelectorAll('script, link, template')) element.remove()
  // in what a part was brought, which is a table where it is rows
  for (const brought of parsed.querySelectorAll('[id^="S:"]'))
    (brought.closest('table[hidden]') ?? brought).remove()
  return {
    html: parsed.documentElement.outerHTML.replaceAll(/<!--.*?-->/g, ''),
    payload: pieces.map((piece) => JSON.parse(piece)[1]).join(''),
  }
}

const value =
  /"(?:[^"\\]|\\.)*"(?::(?:"(?:[^"\\]|\\.)*"|-?[\d.]+|true|false|null)?)?|-?[\d.]+|true|false|null/g

/** Every value in the rows with its name; without the rows' numbers, by which they point at each other, and Next's key. */
function saidIn(payload: string): string[] {
  const bare = payload
    .replaceAll(/^[\da-f]+:/gm, '')
    .replaceAll(/"\$[L@]?[\da-f]+(?::[^"]*)?"/g, '"$"')
    .replaceAll(/"[\w-]{21}[mv]"/g, '"KEY"')
  return [...new Set(bare.match(value))].filter((said) => !/(?::|"\$")$/.test(said)).sort()
}
