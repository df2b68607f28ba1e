// Reads a downloaded annotation collection and cuts each passage out of the text again, by code points. It shares no
// code with the product: what it finds is what anybody would find.
import { createHash } from 'node:crypto'

type Selector = { type: string; start: number; end: number; exact: string; prefix: string }
type Item = { target: { selector: Selector[] }; body: { purpose: string; value: string }[] }

/** The passages of the collection, each as it stands in the text. */
export function reslice(jsonld: string, text: string) {
  const collection: { revision: { sha256: string }; first: { items: Item[] } } = JSON.parse(jsonld)
  const characters = Array.from(text)
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
  if (collection.revision.sha256 !== sha256) throw new Error('The collection speaks of another text.')
  return collection.first.items.map((annotation) => {
    const { selector: selectors } = annotation.target
    const position = selectors.find(({ type }) => type === 'TextPositionSelector')
    const quote = selectors.find(({ type }) => type === 'TextQuoteSelector')
    if (!position || !quote) throw new Error('A passage lacks a selector.')
    const exact = characters.slice(position.start, position.end).join('')
    const before = characters.slice(Math.max(0, position.start - 32), position.start).join('')
    if (exact !== quote.exact) throw new Error(`Not what stands there: ${quote.exact}`)
    if (!before.endsWith(quote.prefix)) throw new Error(`Not what stands before it: ${quote.prefix}`)
    const label = annotation.body.find(({ purpose }) => purpose === 'tagging')?.value
    return { start: position.start, end: position.end, exact, label }
  })
}
