/** The annotated article as one HTML file: no script, no request, readable from disk and on paper. */
import { labelWords } from '../../codebook/codebook-words'
import { labels } from '../../codebook/labels'
import { printPartialDate } from '../../intake/dates/printed-date'
import { fingerprint } from '../../integrity/digest'
import { TextIndex } from '../../text/text-index'
import { rightsWords, documentWords as words } from '../document-words'
import type { ExportedLayer, ExportedSignOff } from '../exported-layer'
import { annotatedText, linked, looks } from './annotated-text'
import { articleStyle } from './article-style'
import { countBar } from './count-bar'
import { brand, type EmbeddedFont, page } from './document-page'
import { html, type Markup } from './markup'

/** The file as UTF-8 text; no clock enters, so the same layer gives the same bytes. */
export function serializeHtml(layer: ExportedLayer, fonts: readonly EmbeddedFont[] = []): string {
  const { article, layer: chosen } = layer
  const kind = chosen.kind === 'FINAL' ? words.finalLayer : words.reading(chosen.letter)
  const title = `${article.title} (${article.outlet}), ${kind}`
  const body = [
    brand(words.kind),
    html`<main>${head(layer, kind)}${legend()}${countBar(layer)}${annotatedText(layer)}</main>`,
    foot(layer),
  ]
  return page({ title, style: articleStyle, fonts, body })
}

function head(layer: ExportedLayer, kind: string): Markup {
  const { article, layer: chosen, makers = [] } = layer
  const role = chosen.kind === 'FINAL' ? words.byEditor : words.byReviewer(chosen.letter)
  const facts = [
    fact(kind, makers.length > 0 ? words.by(makers.join(', ')) : role),
    ...(layer.signOff ? signedFacts(layer.signOff, layer.singleReader) : []),
    fact(words.rights, `${rightsWords[article.rights]} (${article.rights})`),
  ]
  return html`<div class="top"><div><p class="about">${aboutOf(article)}</p><h1 dir="auto">${article.title}</h1></div>${stateOf(layer)}</div><dl class="facts">${facts}</dl>`
}

function aboutOf(article: ExportedLayer['article']): Markup {
  const parts = [
    html`<bdi>${article.outlet}</bdi>`,
    html`${printPartialDate(article.publishedAt) ?? words.noDate}`,
    ...(article.bylines.length > 0 ? [html`<bdi>${words.by(article.bylines.join(', '))}</bdi>`] : []),
    ...(article.republishedBy ? [html`<bdi>${words.republishedBy(article.republishedBy)}</bdi>`] : []),
    ...(article.isExcerpt ? [html`${words.excerpt}`] : []),
    ...(article.url ? [linked(article.url, words.original)] : []),
  ]
  return html`${parts.flatMap((part, n) => (n === 0 ? [part] : [' · ', part]))}`
}

function stateOf({ signOff, beingRevised, singleReader }: ExportedLayer): Markup {
  const alone = singleReader ? html`<p>${words.singleReaderText}</p>` : null
  if (signOff) {
    return html`<section class="state"><strong>${words.signed} ${moment(signOff.signedAt)}</strong><p class="fine">${words.lockedText}</p>${alone}</section>`
  }
  const [title, text] = beingRevised
    ? [words.beingRevised, words.beingRevisedText]
    : [words.notSigned, words.notSignedText]
  return html`<section class="state"><strong>${title}</strong><p class="fine">${text}</p>${alone}</section>`
}

function signedFacts({ digest, signer, readers, alpha }: ExportedSignOff, isAlone: boolean): Markup[] {
  const names = readers.flatMap(({ name }) => name ?? [])
  const agreement = alpha === null ? '' : `, ${words.agreement(Number(alpha).toFixed(2))}`
  const by = signer ? words.by(signer) : isAlone ? words.byAnyone : words.bySigner
  return [
    fact(words.signed, by),
    fact(words.readings, `${words.readers(readers.length)}${agreement}`, names.join(', ')),
    fact(words.fingerprint, fingerprint(digest)),
  ]
}

function fact(name: string, value: string, more = ''): Markup {
  return html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd>${more ? html`<dd><bdi>${more}</bdi></dd>` : null}</div>`
}

function legend(): Markup {
  const entries = labels.map((label) => {
    const { letter, name, tooltip } = labelWords[label]
    return html`<li><span class="chip ${looks[label]}">${letter} ${name}</span><span class="sample tag ${looks[label]}" aria-hidden="true">&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;</span><p>${tooltip} (${label})</p></li>`
  })
  return html`<section class="legend" aria-label="${words.legend}"><ul>${entries}</ul><p>${words.tick}</p></section>`
}

function foot(layer: ExportedLayer): Markup {
  const { article, revision, signOff } = layer
  const length = new TextIndex(revision.text).length
  const signed = signOff
    ? html`<p>${words.checkText}</p><code>${signOff.digest}</code>`
    : html`<p>${words.checkUnsigned}</p>`
  return html`<footer class="end"><section><h2>${words.method}</h2><p>${words.methodText(layer.codebook)}</p></section><section><h2>${words.check}</h2>${signed}<p>${words.textDigest(length)}</p><code>${revision.sha256}</code></section><section><h2>${words.identity}</h2><p>${words.articleId}</p><code>${article.id}</code><p>${words.revision(revision.number)}</p><p>${words.rights}: ${rightsWords[article.rights]} (${article.rights})</p></section></footer>`
}

function moment(instant: string): Markup {
  const [day = '', time = ''] = instant.split('T')
  return html`<time datetime="${instant}">${printPartialDate(day) ?? day}, ${time.slice(0, 5)} UTC</time>`
}
