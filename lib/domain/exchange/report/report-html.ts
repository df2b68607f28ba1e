/** An outlet's report as one HTML file: no script, no request, readable from disk and on paper. */
import { holderWords, labelWords, reasonWords, sourceTypeWords } from '../../codebook/codebook-words'
import { type Label, labels } from '../../codebook/labels'
import { printPartialDate } from '../../intake/dates/printed-date'
import { BARCODE, drawBarcode, type TextSpans } from '../../report/barcode'
import type { ReportShare } from '../../report/report-share'
import { rightsWords, documentWords as words } from '../document-words'
import { articleStyle } from '../html/article-style'
import { brand, type EmbeddedFont, page } from '../html/document-page'
import { html, type Markup } from '../html/markup'
import { rightsValues } from '../rights'
import { type AlphaRow, alphaRows, unitizingRows } from './agreement-rows'
import type { ExportedReport } from './exported-report'
import {
  agreementSentence,
  citedSentence,
  insidePercent,
  isTooFew,
  leadSentence,
  madeUpSentence,
  printPeriod,
  printRange,
  reasonSentence,
  settledSentence,
  shareOf,
  sourceLine,
  spreadSentence,
} from './report-sentences'
import { reportWords as text } from './report-words'

const style = `${articleStyle}
table { border-collapse: collapse; margin-top: 10px; font-variant-numeric: tabular-nums; }
caption { text-align: start; color: var(--text2); font-size: 0.8125rem; padding-bottom: 4px; }
th, td { text-align: start; vertical-align: top; padding: 4px 16px 4px 0; border-top: 1px solid var(--line); font-weight: 400; }
thead th { font-size: 0.8125rem; color: var(--text2); border: 0; } tbody th { font-weight: 600; } .n { text-align: end; }
.figure { padding: 16px 0; border-top: 1px solid var(--text2); }
.figure > h2, .figure > h2 + p { break-after: avoid; } table, tr { break-inside: avoid; } .long table { break-inside: auto; }
.figure > p { max-width: 40rem; color: var(--text2); } .none { position: absolute; } .bar { display: block; width: 600px; max-width: 100%; height: auto; margin: 4px 0; } .parts { display: flex; flex-wrap: wrap; gap: 4px 24px; padding: 0; list-style: none; }
.strip { width: 300px; max-width: 100%; height: 20px; } .code { width: 240px; max-width: 100%; min-width: 120px; height: auto; vertical-align: middle; }
.figure svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.not { border-inline-start: 3px solid var(--text); padding-inline-start: 16px; max-width: 40rem; color: var(--text2); margin-bottom: 20px; }
.lead { font: 400 1.25rem/1.75rem var(--font-serif); max-width: 46rem; margin: 0 0 16px; }
`

/**
 * The file as UTF-8 text; no clock enters, so the same report gives the same bytes. `spans` say by the article's id where
 * its passages stand; an article without them is listed without its strip.
 */
export function serializeReportHtml(
  report: ExportedReport,
  spans: ReadonlyMap<string, TextSpans>,
  fonts: readonly EmbeddedFont[] = [],
): string {
  const figures = [
    madeUpFigure(report),
    sharesFigure(report),
    sourcesFigure(report),
    reasonsFigure(report),
    agreementFigure(report),
    articlesFigure(report, spans),
    methodFigure(report),
  ]
  const body = [brand(text.step), html`<main>${barcodePatterns}${head(report)}${figures}</main>`]
  return page({ title: `${report.outlet.name}, ${text.step}`, style, fonts, body })
}

function head(report: ExportedReport): Markup {
  const { articles, words: of, selection } = report
  const within = printPeriod(report)
  const facts = [
    fact(text.signed(articles.signed), articles.signed),
    fact(text.counted, articles.eligible),
    fact(text.words, of.body),
    within && fact(text.period.title, within),
    fact(text.chosen, text.selections[selection]),
    fact(words.rights, rightsOf(report)),
  ]
  return html`<div class="top"><h1><bdi>${report.outlet.name}</bdi></h1></div><p class="lead">${leadSentence(report)}</p><p class="not">${text.isNot}</p>${report.singleReader ? html`<p class="not">${text.singleReader}</p>` : null}<dl class="facts">${facts}</dl>`
}

function fact(name: string, value: string | number): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}

function rightsOf({ rights }: ExportedReport): string {
  return rightsValues
    .flatMap((one) => (rights[one] ? [`${rightsWords[one]} (${one}): ${rights[one]}`] : []))
    .join(' · ')
}

type Said = { title: string; takeaway: string; source?: string; isLong?: boolean }

function figure({ title, takeaway, source, isLong = false }: Said, content: Markup | null): Markup {
  return html`<section class="figure${isLong ? ' long' : ''}"><h2>${title}</h2><p>${takeaway}</p>${content}${source ? html`<p class="fine">${source}</p>` : null}</section>`
}

/** What of the tagged body is what, as one bar; none where no share may be given. */
function madeUpFigure(report: ExportedReport): Markup | null {
  const { labels: shares, unit, words: of } = report
  if (of.body === 0 || labels.some((label) => shares[label].status === 'TOO_FEW')) return null
  const inside = insidePercent(of)
  let at = 0
  const parts = labels.map((label) => {
    const width = (shares[label].share ?? 0) * 600
    const from = at
    at += width
    return html`<rect x="${from.toFixed(2)}" width="${Math.max(0, width - 2).toFixed(2)}" height="28" fill="${fills[label]}"/>`
  })
  const counts = labels.map(
    (label) =>
      html`<li>${labelWords[label].letter} ${labelWords[label].name}: ${shareOf(shares[label])}, ${text.shares.of(shares[label].y, shares[label].n, text.units[unit].toLowerCase())}</li>`,
  )
  const bar = html`<svg class="bar" viewBox="0 0 600 28" aria-hidden="true">${parts}</svg>`
  const body = html`<svg class="bar" viewBox="0 0 600 12" aria-hidden="true"><rect width="${inside * 6}" height="12" fill="var(--text2)"/><rect x="${inside * 6 + 0.5}" y="0.5" width="${Math.max(0, 599 - inside * 6)}" height="11" fill="none" stroke="var(--text2)"/></svg>`
  return figure(
    {
      title: text.shares.title,
      takeaway: madeUpSentence(report),
      source: `${sourceLine(report)} ${text.shares.note}`,
    },
    html`<p class="fine">${text.shares.bar(text.units[unit], shares.OPINION.n)}</p>${bar}<ul class="parts">${counts}</ul>${tallyTable(text.shares.opinions, report.holders, holderWords)}<p class="fine">${text.shares.body(of.body)}</p>${body}<p class="fine">${text.shares.insideTag(inside)} · ${text.shares.outside(100 - inside)}</p>`,
  )
}

function sharesFigure(report: ExportedReport): Markup {
  const { columns } = text
  const rows = labels.map((label) => {
    const share = report.labels[label]
    const { letter, name } = labelWords[label]
    return html`<tr><th scope="row">${letter} ${name}</th><td>${stripOf(label, share)}</td><td class="n">${shareOf(share)}</td><td class="n">${printRange(share)}</td><td class="n">${share.y}</td><td class="n">${share.n}</td><td>${text.status[share.status]}</td></tr>`
  })
  const table = html`<table><thead><tr><th scope="col">${columns.label}</th><th scope="col">0 – 50 – 100 %</th><th scope="col" class="n">${columns.share}</th><th scope="col" class="n">${columns.interval}</th><th scope="col" class="n">${columns.count}</th><th scope="col" class="n">${columns.all}</th><th scope="col">${columns.status}</th></tr></thead><tbody>${rows}</tbody></table>`
  return figure(
    {
      title: isTooFew(report) ? text.sure.titleFew : text.sure.title,
      takeaway: spreadSentence(report),
      source: `${sourceLine(report)} ${report.selection === 'HAND_PICKED' ? text.shares.axisFilePicked : text.shares.axisFile}`,
    },
    table,
  )
}

/** A share on 0–100 %: shapes say everything, colour repeats it. */
function stripOf(label: Label, { status, share, low, high }: ReportShare): Markup {
  const x = (of: number) => (6 + of * 288).toFixed(2)
  const ticks = [0, 0.5, 1].map((of) => html`<path d="M${x(of)} 0v20" stroke="var(--line)"/>`)
  const few = status === 'TOO_FEW'
  const bar =
    low === null || high === null
      ? null
      : few
        ? html`<rect x="${x(low)}" y="6" width="${((high - low) * 288).toFixed(2)}" height="8" fill="var(--text2)" opacity="0.4"/>`
        : html`<path d="M${x(low)} 5v10M${x(low)} 10H${x(high)}M${x(high)} 5v10" stroke="var(--text)" stroke-width="2" fill="none"/>`
  const letter = labelWords[label].letter.toLowerCase()
  const point =
    few || share === null
      ? null
      : html`<path d="M${x(share)} 3l7 7-7 7-7-7z" fill="${status === 'REPORTABLE' ? `var(--${letter})` : 'var(--page)'}" stroke="var(--${letter})" stroke-width="2"/>`
  return html`<svg class="strip" viewBox="0 0 300 20" aria-hidden="true">${ticks}${bar}${point}</svg>`
}

function sourcesFigure(report: ExportedReport): Markup {
  const { cited, others } = report.sources
  const { columns } = text
  const rows = cited.map(
    ({ name, type, passages, articles }) =>
      html`<tr><th scope="row"><bdi>${name}</bdi></th><td>${type ? sourceTypeWords[type] : null}</td><td class="n">${passages}</td><td class="n">${articles}</td></tr>`,
  )
  const most = html`<table><caption>${text.cited.most}</caption><thead><tr><th scope="col">${columns.what}</th><th scope="col">${text.cited.types}</th><th scope="col" class="n">${columns.passages}</th><th scope="col" class="n">${columns.articles}</th></tr></thead><tbody>${rows}</tbody></table>`
  const hops = Object.keys(report.hops).sort()
  const names = Object.fromEntries(hops.map((hop) => [hop, text.cited.hop(Number(hop))]))
  return figure(
    {
      title: text.cited.title,
      takeaway: citedSentence(report),
      source: sourceLine(report, { of: text.lead.units.passages }),
      isLong: true,
    },
    html`${cited.length > 0 ? most : null}${tallyTable(text.cited.types, report.sourceTypes, sourceTypeWords)}${tallyTable(text.cited.hops, report.hops, names)}<p class="fine">${others.sources > 0 ? `${text.cited.others(others.sources, others.passages)} ` : null}${text.cited.anonymous(report.anonymous)}</p>`,
  )
}

function tallyTable(
  title: string,
  tally: Partial<Record<string, number>>,
  names: Record<string, string>,
): Markup | null {
  const found = Object.keys(names).filter((key) => tally[key])
  if (found.length === 0) return null
  const sorted = found.sort((a, b) => (tally[b] ?? 0) - (tally[a] ?? 0))
  const rows = sorted.map(
    (key) => html`<tr><th scope="row">${names[key] ?? key}</th><td class="n">${tally[key] ?? 0}</td></tr>`,
  )
  return html`<table><caption>${title}</caption><tbody>${rows}</tbody></table>`
}

function reasonsFigure(report: ExportedReport): Markup {
  return figure(
    {
      title: text.unverified.title,
      takeaway: reasonSentence(report),
      source: `${sourceLine(report, { of: text.lead.units.passages })} ${text.unverified.note}`,
    },
    tallyTable(labelWords.UNVERIFIED_CLAIM.name, report.reasons, reasonWords),
  )
}

function agreementFigure(report: ExportedReport): Markup {
  const { agreement, readers } = report
  const { articles, percent, confusion } = agreement
  const said = { title: text.agreement.title, takeaway: agreementSentence(report) }
  if (articles === 0 || percent === null) return figure(said, null)
  const kinds = [...labels.map((label) => labelWords[label].name), text.agreement.untagged]
  const all = Math.max(
    1,
    confusion.flat().reduce((sum, count) => sum + count, 0),
  )
  const rows = kinds.map(
    (kind, row) =>
      html`<tr><th scope="row">${kind}</th>${kinds.map((_, column) => html`<td class="n">${((100 * (confusion[row]?.[column] ?? 0)) / all).toFixed(1)}</td>`)}</tr>`,
  )
  return figure(
    { ...said, source: sourceLine(report, { of: text.agreement.positions, articles }) },
    html`${alphaTable(text.agreement.byLabel, alphaRows(agreement))}<table><caption>${text.agreement.matrix}</caption><thead><tr><td></td>${kinds.map((kind) => html`<th scope="col" class="n">${kind}</th>`)}</tr></thead><tbody>${rows}</tbody></table><p class="fine">${text.agreement.same(Math.round(percent * 100), articles)} ${text.agreement.read} ${settledSentence(report)}</p>${alphaTable(text.agreement.units.title, unitizingRows(agreement))}<p class="fine">${text.agreement.units.text}</p>${readersTable(readers)}`,
  )
}

function alphaTable(caption: string, of: readonly AlphaRow[]): Markup {
  const { columns } = text
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : value.toFixed(2)
  const rows = of.map(
    ({ name, alpha, interval }) =>
      html`<tr><th scope="row">${name}</th><td class="n">${number(alpha)}</td><td class="n">${number(interval?.low)}</td><td class="n">${number(interval?.high)}</td></tr>`,
  )
  return html`<table><caption>${caption}</caption><thead><tr><td></td><th scope="col" class="n">${columns.alpha}</th><th scope="col" class="n">${columns.low}</th><th scope="col" class="n">${columns.high}</th></tr></thead><tbody>${rows}</tbody></table>`
}

function readersTable(readers: ExportedReport['readers']): Markup | null {
  if (readers.length === 0) return null
  const rows = readers.map(
    ({ articles, n, y }, at) =>
      html`<tr><th scope="row">${text.readers.name(at + 1)}</th><td class="n">${articles}</td>${labels.map((label) => html`<td class="n">${text.readers.of(y[label], n)}</td>`)}</tr>`,
  )
  return html`<table><caption>${text.readers.title}</caption><thead><tr><th scope="col">${text.readers.reader}</th><th scope="col" class="n">${text.columns.articles}</th>${labels.map((label) => html`<th scope="col" class="n">${labelWords[label].name}</th>`)}</tr></thead><tbody>${rows}</tbody></table><p class="fine">${text.readers.text}</p>`
}

function articlesFigure(report: ExportedReport, spans: ReadonlyMap<string, TextSpans>): Markup {
  const { strip, articles } = report
  const { columns } = text
  const longest = [...spans.values()].reduce((most, { length }) => Math.max(most, length), 1)
  const rows = strip.map(
    ({ articleId, title, publishedAt, counts }) =>
      html`<tr><th scope="row"><bdi>${title}</bdi></th><td>${printPartialDate(publishedAt) ?? text.articles.undated}</td><td>${barcodeOf(spans.get(articleId), longest)}</td>${labels.map((label) => html`<td class="n">${counts[label]}</td>`)}</tr>`,
  )
  const left = articles.excluded.map(
    ({ title, why }) =>
      html`<tr><th scope="row"><bdi>${title}</bdi></th><td>${text.articles.why[why]}</td></tr>`,
  )
  const takeaway = text.articles.inFile(strip.length, articles.eligible)
  return figure(
    {
      title: text.articles.title,
      takeaway,
      source: `${sourceLine(report)} ${text.articles.strip}`,
      isLong: true,
    },
    html`<table><thead><tr><th scope="col">${columns.article}</th><th scope="col">${columns.published}</th><th scope="col">${columns.text}</th>${labels.map((label) => html`<th scope="col" class="n">${labelWords[label].letter}</th>`)}</tr></thead><tbody>${rows}</tbody></table>${left.length > 0 ? html`<table><caption>${text.articles.left}</caption><tbody>${left}</tbody></table>` : null}`,
  )
}

/** S plain, U diagonal, O dots: told apart in grey too. */
const barcodePatterns = html`<svg class="none" width="0" height="0" aria-hidden="true"><defs><pattern id="fill-u" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h5v5h-5z" fill="var(--u)"/><path d="M0 0h1.5v5h-1.5z" fill="var(--u-tint)"/></pattern><pattern id="fill-o" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 0h4v4h-4z" fill="var(--o)"/><circle cx="1.5" cy="1.5" r="0.8" fill="var(--o-tint)"/></pattern></defs></svg>`

const fills: Record<Label, string> = {
  SOURCED_FACT: 'var(--s)',
  UNVERIFIED_CLAIM: 'url(#fill-u)',
  OPINION: 'url(#fill-o)',
}

/** The article from its first to its last character; the counts beside it say the same in numbers. */
function barcodeOf(spans: TextSpans | undefined, longest: number): Markup | null {
  if (!spans) return null
  const drawn = drawBarcode(spans, longest)
  const blocks = labels.map((label) =>
    drawn.labels[label] ? html`<path d="${drawn.labels[label]}" fill="${fills[label]}"/>` : null,
  )
  return html`<svg class="code" viewBox="0 0 ${BARCODE.width} ${BARCODE.height}" aria-hidden="true"><path d="${drawn.text}" fill="var(--line)"/>${blocks}</svg>`
}

function methodFigure(report: ExportedReport): Markup {
  const { method, elsewhere, words: of, projects } = report
  const untagged = 100 - insidePercent(of)
  const rhos = labels.map(
    (label) =>
      html`<p class="fine">${text.method.rho(labelWords[label].name, method.rho[label].rho.toFixed(2), method.rho[label].estimated)}</p>`,
  )
  const chosen = projects.map(
    ({ name, selection }) => html`<p class="fine"><bdi>${name}</bdi>: ${text.selections[selection]}</p>`,
  )
  const meant = labels.map(
    (label) =>
      html`<li><b>${labelWords[label].name}</b>: ${labelWords[label].tooltip} ${text.method.examples[label]}</li>`,
  )
  return figure(
    { title: text.method.title, takeaway: text.method.text(method.codebook) },
    html`<ul class="fine">${meant}</ul><p class="fine">${elsewhere > 0 ? text.method.elsewhere(elsewhere) : null} ${text.method.left(untagged)}</p>${rhos}<p class="fine">${text.method.bootstrap(method.bootstrap.draws, method.bootstrap.seed)}</p>${report.snapshot ? html`<p class="fine">${text.method.snapshot(report.snapshot, method.software)}</p>` : null}${chosen}<p class="fine">${words.rights}: ${rightsOf(report)}</p>`,
  )
}
