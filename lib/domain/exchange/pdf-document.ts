/** What the PDF's template is given: plain data with every word in it, nothing of which is ever read as markup. */
import { labelWords } from '../codebook/codebook-words'
import { type Label, labels } from '../codebook/labels'
import { printPartialDate } from '../intake/dates/printed-date'
import { fingerprint } from '../integrity/digest'
import { TextIndex } from '../text/text-index'
import { type AnnotatedBlock, annotatedBlocks, type Passage } from './annotated-blocks'
import { rightsWords, documentWords as words } from './document-words'
import type { ExportedLayer } from './exported-layer'
import { flagOf, passageNote } from './passage-note'

export function pdfDocument(layer: ExportedLayer): object {
  const { article, revision, annotations } = layer
  const index = new TextIndex(revision.text)
  const counts = labels.map((label) => annotations.filter((one) => one.label === label).length)
  return {
    title: article.title,
    author: article.outlet,
    language: /^[a-z]{2,3}(?=-|$)/.exec(article.language ?? '')?.[0] ?? 'en',
    product: words.product,
    about: aboutOf(article),
    state: stateOf(layer),
    facts: factsOf(layer),
    legend: labels.map((label) => ({ ...labelWords[label], label: letterOf(label), code: label })),
    tick: words.tick,
    counts: `${annotations.length > 0 ? words.passages(annotations.length) : words.none} (${labels.map((label, n) => `${letterOf(label)} ${counts[n]}`).join(', ')}). ${words.untagged}`,
    blocks: annotatedBlocks(layer).map((block) => blockOf(block, index)),
    end: endOf(layer, index.length),
  }
}

const letterOf = (label: Label) => labelWords[label].letter

function aboutOf(article: ExportedLayer['article']): string {
  const { outlet, publishedAt, bylines, republishedBy, isExcerpt, url } = article
  return [
    outlet,
    printPartialDate(publishedAt) ?? words.noDate,
    bylines.length > 0 && words.by(bylines.join(', ')),
    republishedBy && words.republishedBy(republishedBy),
    isExcerpt && words.excerpt,
    url,
  ]
    .filter(Boolean)
    .join(' · ')
}

function stateOf({ signOff, beingRevised, singleReader }: ExportedLayer): string {
  const state = signOff
    ? `${words.signed} ${printPartialDate(signOff.signedAt.slice(0, 10))}, ${signOff.signedAt.slice(11, 16)} UTC.`
    : beingRevised
      ? `${words.beingRevised}. ${words.beingRevisedText}`
      : `${words.notSigned}. ${words.notSignedText}`
  return singleReader ? `${state} ${words.singleReaderText}` : state
}

function factsOf({ article, layer, makers = [], signOff, singleReader }: ExportedLayer): [string, string][] {
  const name = layer.kind === 'FINAL' ? words.finalLayer : words.reading(layer.letter)
  const role = layer.kind === 'FINAL' ? words.byEditor : words.byReviewer(layer.letter)
  const rights: [string, string] = [words.rights, `${rightsWords[article.rights]} (${article.rights})`]
  const made: [string, string] = [name, makers.length > 0 ? words.by(makers.join(', ')) : role]
  if (!signOff) return [made, rights]
  const { signer, readers, alpha, digest } = signOff
  const names = readers.flatMap((reader) => reader.name ?? [])
  const read = [
    words.readers(readers.length),
    alpha !== null && words.agreement(Number(alpha).toFixed(2)),
    ...names,
  ]
  return [
    made,
    [words.signed, signer ? words.by(signer) : singleReader ? words.byAnyone : words.bySigner],
    [words.readings, read.filter(Boolean).join(', ')],
    [words.fingerprint, fingerprint(digest)],
    rights,
  ]
}

function blockOf(block: AnnotatedBlock, index: TextIndex): object {
  const { kind, lines, segments, starting } = block
  let at = block.start
  const parts = segments.map(({ text, open }) => {
    const start = at
    at += new TextIndex(text).length
    return {
      text,
      open: open.map(({ label, depth }) => ({ label: letterOf(label), depth })),
      flags: open.filter((one) => one.start === start).map(markOf),
      refs: open.filter((one) => one.end === at).map(({ number }) => String(number)),
    }
  })
  const notes = starting.map((passage) => ({ ...markOf(passage), ...passageNote(passage, index) }))
  return { kind, lines, rtl: isRightToLeft(index.slice(block.start, block.end)), parts, notes }
}

function markOf(passage: Passage): object {
  const { number, label, slot } = passage
  return { number: String(number), label: letterOf(label), flag: flagOf(passage), slot }
}

/** By the first letter, as `dir=auto` of HTML. */
function isRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? []
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter)
}

// Every script that the shipped fonts do not have.
const unshown =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}])\p{L}/u

function endOf(
  { signOff, revision, article, codebook }: ExportedLayer,
  length: number,
): [string, string, string][] {
  const text = [`${words.textDigest(length)}:`, halved(revision.sha256)].join('\n')
  const boxes = unshown.test(revision.text) ? ` ${words.boxes}` : ''
  return [
    [words.method, `${words.methodText(codebook)}${boxes}`, ''],
    [
      words.check,
      signOff ? words.checkText : words.checkUnsigned,
      signOff ? `${halved(signOff.digest)}\n${text}` : text,
    ],
    [words.identity, `${words.articleId}, ${words.revision(revision.number)}`, article.id],
  ]
}

/** A digest on two lines, so that it fits its column. */
function halved(digest: string): string {
  return `${digest.slice(0, 32)}\n${digest.slice(32)}`
}
