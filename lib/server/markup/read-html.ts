import { Parser } from 'htmlparser2'
import { DomainError } from '../../domain/error'
import type { MarkedBlock, MarkedSource } from '../../domain/intake/marked-source'
import { type BlockKind, blockKinds } from '../../domain/text/block'
import { assertSimple } from './assert-simple'
import { MarkedText, type Surrounding } from './marked-text'
import { blockTags, hiddenTag, sanitise } from './sanitise'

const blocks: ReadonlySet<string> = new Set(blockTags)
const kindOfTag: Readonly<Record<string, BlockKind>> = {
  blockquote: 'QUOTE',
  figcaption: 'CAPTION',
  caption: 'CAPTION',
  li: 'LIST_ITEM',
  dt: 'LIST_ITEM',
  dd: 'LIST_ITEM',
}

/**
 * The text of a page as it is read there: white space collapses as CSS says, no-break spaces stay, `<br>` is a hard
 * break, images, empty blocks and what is not shown vanish, a table's cell is a block. `verbatim`: white space and line
 * breaks stay as they are.
 * @throws DomainError `too_large`, `too_complex`, `no_text`
 */
export function readHtml(html: string, { verbatim = false } = {}): MarkedSource {
  assertSimple(html)
  const text = new MarkedText()
  const stack: { name: string; was: Surrounding }[] = []
  let now: Surrounding = { kind: null, level: null, isFurniture: false, isVerbatim: verbatim }
  let hidden = 0
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === hiddenTag) hidden++
      if (hidden > 0) return
      if (name === 'br') return text.break()
      if (name === 'a') return text.openLink(attributes.href)
      if (!blocks.has(name)) return
      text.end()
      stack.push({ name, was: now })
      now = within(now, name, attributes)
      text.surrounding = now
    },
    ontext: (words) => hidden === 0 && text.add(words),
    onclosetag: (name) => {
      if (name === hiddenTag) hidden--
      if (hidden > 0) return
      if (name === 'a') return text.closeLink()
      if (stack.at(-1)?.name !== name) return
      text.end()
      now = stack.pop()?.was ?? now
      text.surrounding = now
    },
  })
  text.surrounding = now
  parser.end(sanitise(html))
  text.end()
  const source = text.source()
  if (source.markup?.blocks.length === 0) {
    throw new DomainError(
      'no_text',
      'There is no text on this page. Paste the article, or choose another file.',
    )
  }
  return source
}

/** What a block says of what is in it; the innermost that says something is right. */
function within(around: Surrounding, name: string, attributes: Record<string, string>): Surrounding {
  const level = levelOf(name, attributes)
  const named = blockKinds.find((kind) => kind === attributes['data-kind'])
  const kind = named ?? (level === null ? kindOfTag[name] : 'HEADING')
  return {
    kind: kind ?? around.kind,
    level: kind === undefined ? around.level : kind === 'HEADING' ? level : null,
    isFurniture: around.isFurniture || 'data-furniture' in attributes,
    isVerbatim: around.isVerbatim || name === 'pre',
  }
}

function levelOf(name: string, attributes: Record<string, string>): MarkedBlock['level'] {
  if ('data-title' in attributes) return 0
  const [, level] = /^h([1-6])$/.exec(name) ?? []
  return level === undefined ? null : Number(level)
}
