import type { Block } from '../../text/block'
import type { Draft, Reading } from '../draft'
import { bestFacts, type Fact, ruleConfidence } from '../fact'
import type { Markup } from '../marked-source'
import { type KnownOutlet, OutletRegister } from '../outlet-register'
import {
  type Evidence,
  type Field,
  fields,
  type LeftOut,
  type Preview,
  type ProposedArticle,
} from '../preview'
import { readFrontMatter } from './front-matter'
import { type FormedLine, formLines } from './line-forms'
import { kindsByMark, markLines } from './line-marks'
import { readNexisExport } from './nexis-export'
import { linkFacts } from './own-links'
import { readPlainCompilation } from './plain-compilation'
import { type SourceLine, sourceLinesOf } from './source-line'

/** What a match in the register adds to the confidence of an outlet, as a share. */
const knownOutletBonus = 0.08

/**
 * Proposes the articles of a source, each with what is printed about it and the evidence for it. It repairs and
 * invents nothing: what is not printed is null or empty, and an outlet becomes a known one only through the
 * names, aliases and hostnames of the register. Runs in time linear in the source.
 *
 * @param source normalised text (line feeds only); every offset of the preview is a code point of it
 * @param register the outlets known to the installation
 * @param markup what is known of the source's blocks and links besides its text
 * @returns articles and what is left out, each in text order; together they are all lines that are not blank
 */
export function splitCompilation(
  source: string,
  register: KnownOutlet[],
  markup: Markup | null = null,
): Preview {
  const outlets = new OutletRegister(register)
  const all = markup ? markLines(sourceLinesOf(source), markup) : sourceLinesOf(source)
  const own = linesOfArticles(all)
  const lines = formLines(own, (printed) => outlets.find(printed) !== null)
  const reading = readNexisExport(lines) ?? readFrontMatter(lines) ?? readPlainCompilation(lines)
  return {
    articles: reading.drafts.map((draft) => propose(lines, draft, outlets)),
    leftOut: [...leftOutOf(lines, reading), ...furnitureAround(all, own)].sort((a, b) => a.start - b.start),
  }
}

/** The lines but for a page's furniture above its first and below its last article. */
function linesOfArticles(lines: SourceLine[]): SourceLine[] {
  const isOwn = ({ mark }: SourceLine) => !mark?.isFurniture
  const first = lines.findIndex(isOwn)
  return first < 0 ? lines : lines.slice(first, lines.findLastIndex(isOwn) + 1)
}

function furnitureAround(all: SourceLine[], own: SourceLine[]): LeftOut[] {
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last || own.length === all.length) return []
  const above = all.slice(0, all.indexOf(first))
  const below = all.slice(all.indexOf(last) + 1)
  return [above, below].flatMap((lines) => {
    const [start, end] = [lines[0]?.start, lines.at(-1)?.end]
    return start === undefined || end === undefined ? [] : [{ start, end, why: 'FURNITURE' }]
  })
}

function propose(lines: FormedLine[], draft: Draft, outlets: OutletRegister): ProposedArticle {
  const article = lines.slice(draft.first, draft.last + 1)
  const facts = [...draft.facts, ...linkFacts(article, draft.facts)]
  const outlet = outletOf(facts, outlets)
  const confidence = confidenceOf(facts)
  return {
    start: article[0]?.start ?? 0,
    end: article.at(-1)?.end ?? 0,
    title: printedValue(facts, 'title') ?? '',
    outlet: outlet?.name ?? null,
    bylines: bestFacts(facts, 'bylines').map(({ value }) => value),
    publishedAt: printedValue(facts, 'publishedAt'),
    url: printedValue(facts, 'url'),
    republishedBy: printedValue(facts, 'republishedBy'),
    isExcerpt: printedValue(facts, 'isExcerpt') !== null,
    blocks: blocksOf(article, draft),
    confidence: outlet ? { ...confidence, outlet: outlet.confidence } : confidence,
    evidence: facts.flatMap(toEvidence),
  }
}

function printedValue(facts: Fact[], field: Fact['field']): string | null {
  return bestFacts(facts, field)[0]?.value ?? null
}

function outletOf(facts: Fact[], outlets: OutletRegister): { name: string; confidence: number } | null {
  const [fact] = bestFacts(facts, 'outlet')
  if (!fact) return null
  const known = outlets.find(fact.value)
  const confidence = ruleConfidence[fact.rule] + (known === null ? 0 : knownOutletBonus)
  return { name: known ?? fact.value, confidence: Math.min(confidence, 1) }
}

function confidenceOf(facts: Fact[]): Partial<Record<Field, number>> {
  const found = fields.flatMap((field) => {
    const [fact] = bestFacts(facts, field)
    return fact ? [[field, ruleConfidence[fact.rule]]] : []
  })
  return Object.fromEntries(found)
}

function toEvidence({ field, start, end, rule }: Fact): Evidence[] {
  return field === 'republishedBy' ? [] : [{ field, start, end, rule }]
}

/** The blocks of an article: lines of one kind that no blank line parts are one block, list items excepted. */
function blocksOf(article: FormedLine[], draft: Draft): Block[] {
  const blocks: Block[] = []
  const kinds = kindsByMark(article, draft.kinds)
  article.forEach(({ start, end, isApart, form, mark }, n) => {
    const kind = kinds[n] ?? 'PARAGRAPH'
    const open = blocks.at(-1)
    if (open && !isApart && open.kind === kind && (form !== 'LIST_ITEM' || mark)) open.end = end
    else blocks.push({ start, end, kind })
  })
  return blocks
}

function leftOutOf(lines: FormedLine[], { drafts, whyOf }: Reading): LeftOut[] {
  const leftOut: (LeftOut & { line: number })[] = []
  let next = 0
  lines.forEach(({ start, end }, line) => {
    while ((drafts[next]?.last ?? Number.POSITIVE_INFINITY) < line) next++
    if (line >= (drafts[next]?.first ?? Number.POSITIVE_INFINITY)) return
    const why = whyOf(line)
    const open = leftOut.at(-1)
    if (open?.why === why && open.line === line - 1) Object.assign(open, { end, line })
    else leftOut.push({ start, end, why, line })
  })
  return leftOut.map(({ start, end, why }) => ({ start, end, why }))
}
