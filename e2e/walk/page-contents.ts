/** What a page's answer says, without what differs between any two answers of the same page. */
import type { APIResponse } from '@playwright/test'

// Next sends the same data in both ways: as rows of a payload, which stands in a document piece by piece.
const piece = /<script nonce="NONCE">self\.__next_f\.push\((\[1,.*?\])\)<\/script>/gs

/**
 * Status, target and contents of an answer, line by line. Left out are the nonce, the random key that Next gives each
 * payload, the numbers of the payload's rows, and in how many parts and in what order all of it comes.
 */
export async function contentsOf(response: APIResponse): Promise<string[]> {
  const { location = '', 'content-security-policy': policy = '' } = response.headers()
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  if (!nonce) throw new Error('The answer has no nonce.')
  const body = (await response.text()).replaceAll(nonce, 'NONCE')
  const isDocument = body.startsWith('<!DOCTYPE')
  const payload = isDocument ? [...body.matchAll(piece)].map(([, row]) => textOf(row)).join('') : body
  const html = isDocument ? body.replaceAll(piece, '').split(/(?<=>)/) : []
  return [`${response.status()} ${location}`, ...shownIn(html), ...rowsOf(payload)]
}

// What is sent in one part or in several, as it is ready, is put together by scripts and holders of the browser's.
const assembly = /<\/script>$|^<script|<\/?template|^<div hidden id="S:|^<!--|^<\/div>$/

function shownIn(html: string[]): string[] {
  return [...new Set(html.filter((part) => !assembly.test(part)))].sort()
}

function textOf(pushed = ''): string {
  return JSON.parse(pushed)[1]
}

function rowsOf(payload: string): string[] {
  return payload
    .replace(/"[\w-]{21}([mv])"/g, '"KEY$1"')
    .replace(/"\$([L@]?)[0-9a-f]+"/g, '"$$$1"')
    .split('\n')
    .map((row) => row.replace(/^[0-9a-f]+:/, ''))
    .sort()
}
