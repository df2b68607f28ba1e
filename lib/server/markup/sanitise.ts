import sanitizeHtml from 'sanitize-html'
import type { BlockKind } from '../../domain/text/block'

/** Tags that begin a block of their own, or tell something of the blocks in them. */
export const blockTags = [
  ...[
    'p',
    'div',
    'section',
    'article',
    'main',
    'header',
    'address',
    'center',
    'form',
    'fieldset',
    'details',
    'summary',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hgroup', 'blockquote', 'pre', 'hr', 'figure', 'figcaption'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'menu', 'nav', 'aside', 'footer'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
]
const silentTags = [
  ...['script', 'style', 'textarea', 'option', 'xmp', 'title', 'template', 'noscript', 'noembed', 'noframes'],
  ...['iframe', 'object', 'svg', 'math', 'audio', 'video', 'canvas', 'plaintext'],
]
/** Stands in the place of what a page has and does not show; no page has such a tag. */
export const hiddenTag = 'not-shown'

/**
 * The markup with nothing left in it but blocks, breaks and links to pages, each block with what it is (`data-kind`),
 * whether it is a title above all headings (`data-title`) and whether it is furniture (`data-furniture`). No script,
 * style, handler or address of anything that loads comes through. No tag becomes one that is not allowed: of such the
 * library takes the end for another tag's.
 */
export function sanitise(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [...blockTags, 'br', 'a', hiddenTag],
    allowedAttributes: { a: ['href'], '*': ['data-kind', 'data-title', 'data-furniture'] },
    allowedSchemes: ['http', 'https'],
    allowProtocolRelative: false,
    nonTextTags: silentTags,
    transformTags: { '*': described },
  })
}

type Attributes = Record<string, string>

const unseen =
  /(?:display|mso-hide)\s*:\s*(?:none|all)|visibility\s*:\s*hidden|mso-list\s*:\s*ignore|mso-element\s*:\s*comment/i
const furnitureRoles = new Set(['navigation', 'contentinfo', 'complementary', 'search'])

/** The tag as what its attributes say it is; of these none but a link's address stays. */
function described(tagName: string, given: Attributes): { tagName: string; attribs: Attributes } {
  const { href, style = '', role = '', ...rest } = given
  if ('hidden' in rest || unseen.test(style)) return { tagName: hiddenTag, attribs: {} }
  if (tagName === 'a') return { tagName, attribs: href === undefined ? {} : { href } }
  const names = namesIn(`${rest.class ?? ''} ${rest.itemprop ?? ''} ${rest.rel ?? ''}`)
  const kind = kindOf(names)
  return {
    tagName: isListed(style, names) ? 'li' : tagName,
    attribs: {
      ...(kind && { 'data-kind': kind }),
      ...(names.has('msotitle') && { 'data-title': '1' }),
      ...((['nav', 'footer', 'aside'].includes(tagName) || furnitureRoles.has(role)) && {
        'data-furniture': '1',
      }),
    },
  }
}

/** A paragraph that a word processor numbers or gives a bullet. */
function isListed(style: string, names: ReadonlySet<string>): boolean {
  return /mso-list\s*:\s*l\d/i.test(style) || [...names].some((name) => name.startsWith('msolistparagraph'))
}

/** What word processors and newsrooms call their blocks. */
const kindOfName: Readonly<Record<string, BlockKind>> = {
  msosubtitle: 'DECK',
  msocaption: 'CAPTION',
  msoquote: 'QUOTE',
  msointensequote: 'QUOTE',
  deck: 'DECK',
  dek: 'DECK',
  standfirst: 'DECK',
  subtitle: 'DECK',
  subheadline: 'DECK',
  byline: 'BYLINE',
  author: 'BYLINE',
  authors: 'BYLINE',
  dateline: 'DATELINE',
  timestamp: 'DATELINE',
  datepublished: 'DATELINE',
  caption: 'CAPTION',
  credit: 'CREDIT',
  pullquote: 'QUOTE',
}

function kindOf(names: ReadonlySet<string>): BlockKind | undefined {
  const known = [...names].find((name) => Object.hasOwn(kindOfName, name))
  return known === undefined ? undefined : kindOfName[known]
}

/** The words in names of classes, in lower case: `article-header__byline` has three. */
function namesIn(classes: string): Set<string> {
  return new Set(classes.toLowerCase().split(/[\s_-]+/))
}
