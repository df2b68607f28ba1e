import { legacyHookDecode } from '@exodus/bytes/encoding.js'
import sniffEncoding from 'html-encoding-sniffer'

/** A file's text, what it was decoded by, and how many of its bytes could not be (each shows as U+FFFD). */
export type Decoded = { text: string; encoding: string; replaced: number; isGuessed: boolean }

/**
 * The text of a file, as the WHATWG reads one: by its byte order mark, else by what came with it, else, in a page, by
 * what the page says of itself. A file that says nothing is UTF-8, unless nothing in it is.
 */
export function decodeFile(bytes: Uint8Array, given: { charset: string | null; isPage: boolean }): Decoded {
  const usual = isUtf8(bytes) ? 'UTF-8' : 'windows-1252'
  const sniff = (defaultEncoding: string) =>
    sniffEncoding(bytes, {
      xml: !given.isPage,
      defaultEncoding,
      ...(given.charset !== null && { transportLayerEncodingLabel: given.charset }),
    })
  const encoding = sniff(usual)
  const text = legacyHookDecode(bytes, encoding)
  const isGuessed = usual !== 'UTF-8' && sniff('UTF-8') !== encoding
  return { text, encoding, replaced: text.split('\uFFFD').length - 1, isGuessed }
}

/** Whether what is not ASCII in it is UTF-8, at least in part. */
function isUtf8(bytes: Uint8Array): boolean {
  const text = legacyHookDecode(bytes, 'UTF-8')
  return !text.includes('\uFFFD') || /[^\p{ASCII}\uFFFD]/u.test(text)
}
