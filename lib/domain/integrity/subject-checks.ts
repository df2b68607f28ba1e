/** The checks of a bundle that need no key: what the subject says of the text, of its passages and of its people. */
import { crosses, type Span } from '../text/span'
import { TextIndex } from '../text/text-index'
import { compareSigned } from './bundle'
import type { ReadBundle } from './bundle-schema'
import { sha256Hex } from './digest'
import { type Finding, fails, holds } from './finding'

/** Whether the text is the one whose SHA-256 was signed. */
export function checkText({ subject, text }: ReadBundle): Finding {
  const digest = sha256Hex(text)
  return digest === subject.revision.sha256
    ? holds(`The text is revision ${subject.revision.number}, SHA-256 ${digest}`)
    : fails(`The text is not the signed one: its SHA-256 is ${digest}, ${subject.revision.sha256} was signed`)
}

/** Whether the text is the signed blocks in their order, joined by one line feed each. */
export function checkBlocks({ subject, text }: ReadBundle): Finding {
  const index = new TextIndex(text)
  const { blocks } = subject.revision
  let start = 0
  for (const [n, block] of blocks.entries()) {
    const end = start + block.length
    const name = `block ${n + 1} (${block.kind}, characters ${start}–${end})`
    if (end > index.length) return fails(`${name}: the text ends at ${index.length}`)
    if (sha256Hex(index.slice(start, end)) !== block.sha256) return fails(`${name}: not the signed text`)
    if (n < blocks.length - 1 && index.slice(end, end + 1) !== '\n')
      return fails(`${name}: no line feed after it`)
    start = end + 1
  }
  if (start - 1 < index.length) return fails(`The text goes on after its last block, at ${start - 1}`)
  return holds(`${blocks.length} blocks stand as signed`)
}

/** Whether every passage's quote stands in the text where it was signed. */
export function checkQuotes({ subject, text }: ReadBundle): Finding {
  const index = new TextIndex(text)
  for (const [n, annotation] of subject.annotations.entries()) {
    const name = passageName(n, annotation)
    if (annotation.start >= annotation.end) return fails(`${name}: it is empty`)
    if (annotation.end > index.length) return fails(`${name}: the text ends at ${index.length}`)
    const there = index.slice(annotation.start, annotation.end)
    if (there !== annotation.exact) {
      return fails(
        `${name}: the quote is “${shortened(annotation.exact)}”, there stands “${shortened(there)}”`,
      )
    }
  }
  return holds(`${subject.annotations.length} passages stand where they were signed`)
}

/** Whether the passages stand in the prescribed order, each once, and none crosses another. */
export function checkLayer({ subject }: ReadBundle): Finding {
  const ids = new Set<string>()
  const open: Span[] = []
  let before: (Span & { id: string }) | null = null
  for (const [n, annotation] of subject.annotations.entries()) {
    const name = passageName(n, annotation)
    if (ids.has(annotation.id)) return fails(`${name}: its id occurs twice`)
    if (before && compareSigned(before, annotation) > 0) return fails(`${name}: it stands out of order`)
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= annotation.start) open.pop()
    const outer = open.at(-1)
    if (outer && crosses(outer, annotation)) return fails(`${name}: it crosses another passage`)
    ids.add(annotation.id)
    open.push(annotation)
    before = annotation
  }
  return holds('The passages nest and none crosses another')
}

/** Whether somebody else signed than those who settled the final layer, where the policy asks for it. */
export function checkFourEyes({ subject }: ReadBundle): Finding {
  if (subject.policy.signer === 'SELF')
    return holds('Single reader: the policy lets one person settle and sign')
  return subject.adjudicators.includes(subject.signer)
    ? fails(`The signer ${subject.signer} also settled the final layer`)
    : holds('The signer settled nothing of the final layer')
}

function passageName(n: number, span: Span): string {
  return `passage ${n + 1} (characters ${span.start}–${span.end})`
}

function shortened(text: string): string {
  const index = new TextIndex(text)
  return index.length <= 60 ? text : `${index.slice(0, 60)}…`
}
