/** The frame of every HTML file: one page that loads and runs nothing. */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { documentWords as words } from '../document-words'
import { html, type Markup } from './markup'

/** A font to carry along: WOFF2 in base64. */
export type EmbeddedFont = { family: string; weights: string; base64: string }

type Page = { title: string; style: string; fonts: readonly EmbeddedFont[]; body: readonly Markup[] }

export function page({ title, style, fonts, body }: Page): string {
  const sheet = fonts.map(fontFace).join('') + style
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(sheet)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${html`<title>${title}</title>`.source}
<style>${sheet}</style>
</head>
<body>
${body.map(({ source }) => source).join('\n')}
</body>
</html>
`
}

/** Nothing may be loaded or run; the one style sheet is known by its digest. */
function policyFor(style: string): string {
  const digest = btoa(String.fromCharCode(...sha256(utf8ToBytes(style))))
  return `default-src 'none'; style-src 'sha256-${digest}'; font-src data:; base-uri 'none'; form-action 'none'`
}

function fontFace({ family, weights, base64 }: EmbeddedFont): string {
  return `@font-face { font-family: "${family}"; font-weight: ${weights}; src: url(data:font/woff2;base64,${base64}) format("woff2"); }\n`
}

/** The head of every document: what made it and what it is. */
export function brand(kind: string): Markup {
  return html`<header class="brand"><span><svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true"><rect width="24" height="24" rx="5.5" fill="#1f2328"/><g fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"><path d="M6 7.5h12"/><path d="M6 12h2.2M10.9 12h2.2M15.8 12H18"/><path d="M6 16.8q1.5-2 3 0t3 0 3 0 3 0"/></g></svg>${words.product}</span><em>${kind}</em></header>`
}
