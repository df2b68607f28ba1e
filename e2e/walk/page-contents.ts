/** What a page's answer says, without what differs between any two answers of the same page. */
import type { APIResponse } from '@playwright/test'

// Next sends the same data in both ways: as rows of a payload, which stands in a document piece by piece.
const piece = /<script nonce="NONCE">self\.__next_f\.push\((\[1,.*?\])\)<\/script>/gs

/**
 * Status, target and contents of an answer, line by line. Left out are the nonce, the random key that Next gives each
 * payload, and the order of a page's parts and the numbers of its payload's rows, which come as each is ready. Nothing
 * else.
 */
export async function contentsOf(response: APIResponse): Promise<string[]> {
  const { location = '', 'content-security-policy': policy = '' } = response.headers()
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  if (!nonce) throw new Error('The answer has no nonce.')
  const body = (await response.text()).replaceAll(nonce, 'NONCE')
  const isDocument = body.startsWith('<!DOCTYPE')
  const payload = isDocument ? [...body.matchAll(piece)].map(([, row]) => textOf(row)).join('') : body
  const html = isDocument
    ? body
        .replaceAll(piece, '')
        .split(/(?<=>)/)
        .sort()
    : []
  return [`${response.status()} ${location}`, ...html, ...rowsOf(payload)]
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
