import { z } from 'zod'
import { values } from '../domain/agreement/readings'
import { holders, labels, reasons, sourceTypes } from '../domain/codebook/labels'
import { reportFormats } from '../domain/exchange/report/exported-report'
import { outletFormats, reportFigures } from '../domain/exchange/report/report-csv'
import { reportUnits } from '../domain/report/article-counts'
import type { TextSpans } from '../domain/report/barcode'
import { publishStatuses, selections } from '../domain/report/publish-status'
import { nameSchema } from '../domain/text/text-schema'
import { idSchema, instantSchema, operation, pageOf, pageQuery, slugSchema, spanShape } from './common'

/** Which articles a report is about; without `project` those of all projects the caller sees. */
const scopeQuery = {
  project: slugSchema.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
}

/** A period that ends before it begins. */
export function isBackwards({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean {
  return !!from && !!to && from > to
}

/** The query, whose period must not end before it begins. */
function inOrder<Query extends z.ZodType<{ from?: string | undefined; to?: string | undefined }>>(
  query: Query,
): Query {
  return query.refine((asked) => !isBackwards(asked), { path: ['to'], message: 'must not be before `from`' })
}

/** Why a signed article is in no share. */
export const exclusions = [
  'ON_HOLD',
  'EXCERPT',
  'SINGLE_READER',
  'NOT_COUNTED',
  'DUPLICATE',
  'DATE_UNKNOWN',
  'DATE_TOO_COARSE',
  'BEING_REVISED',
] as const

/** `share`, `low` and `high` are 0–1; all three are null where nothing was counted or articles were picked by hand. */
export const shareSchema = z.object({
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  y: z.number().int(),
  n: z.number().int(),
  articles: z.number().int(),
  effectiveN: z.number().nullable(),
  designEffect: z.number().nullable(),
  status: z.enum(publishStatuses),
})
export type ReportShare = z.infer<typeof shareSchema>

const perLabel = <T extends z.ZodType>(of: T) => z.record(z.enum(labels), of)
const count = z.number().int()
const sharesShape = {
  outlet: z.object({ slug: z.string(), name: z.string() }),
  labels: perLabel(shareSchema),
  /** How many passages of each label are behind it, in whatever unit shares are counted. */
  passages: perLabel(count),
}

/** How the figures were made: everything that a reader needs to make them again. */
const methodSchema = z.object({
  software: z.string(),
  codebook: z.string(),
  estimate: z.literal('RATIO'),
  interval: z.literal('WILSON_EFFECTIVE_N'),
  confidence: z.literal(0.95),
  rho: perLabel(z.object({ rho: z.number(), estimated: z.boolean() })),
  /** Of the agreement's interval. */
  bootstrap: z.object({ draws: count, seed: count }),
})

const scopeShape = {
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  unit: z.enum(reportUnits),
  /** The weakest of the projects'. */
  selection: z.enum(selections),
  method: methodSchema,
}

const intervalAlpha = {
  alpha: z.number().nullable(),
  /** Articles drawn again, as the method says; null below five of them. */
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
}

export const reportSchema = z.object({
  ...sharesShape,
  ...scopeShape,
  projects: z.array(z.object({ slug: z.string(), name: z.string(), selection: z.enum(selections) })),
  /** One person alone read some of it: said in every report and export. */
  singleReader: z.boolean(),
  articles: z.object({
    signed: count,
    eligible: count,
    excluded: z.array(z.object({ articleId: idSchema, title: z.string(), why: z.enum(exclusions) })),
    /** From the earliest day that a counted article may be of to the latest. */
    dates: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  }),
  /** When the last counted article was signed: the state that the figures are of. */
  lastSignedAt: instantSchema.nullable(),
  /** SHA-256 of the digests of the counted sign-offs, sorted, a line feed between them: the same data, the same name. */
  snapshot: z.string().nullable(),
  words: z.object({ body: count, tagged: count }),
  /** Passages in headlines, decks and captions, which are in no share. */
  elsewhere: count,
  holders: z.partialRecord(z.enum(holders), count),
  reasons: z.partialRecord(z.enum(reasons), count),
  sourceTypes: z.partialRecord(z.enum(sourceTypes), count),
  hops: z.record(z.string(), count),
  anonymous: count,
  sources: z.object({
    cited: z.array(
      z.object({
        name: z.string(),
        type: z.enum(sourceTypes).nullable(),
        passages: count,
        articles: count,
      }),
    ),
    others: z.object({ sources: count, passages: count }),
  }),
  agreement: z.object({
    articles: count,
    ...intervalAlpha,
    /** Of each label against all the rest. */
    byLabel: perLabel(z.object(intervalAlpha)),
    percent: z.number().nullable(),
    confusion: z.array(z.array(z.number())),
    /** Over body sentences, each with the label that most of it has. */
    sentences: z.object({ ...intervalAlpha, percent: z.number().nullable() }),
    /** Passages as units: uα, |uα (where they are), cuα (what was said where both marked), and (k)uα of each label. */
    unitizing: z.object({
      all: z.object(intervalAlpha),
      boundaries: z.object(intervalAlpha),
      kinds: z.object(intervalAlpha),
      byLabel: perLabel(z.object({ alpha: z.number().nullable(), coverage: z.number().nullable() })),
    }),
    /** Of the passages of the final layers, how many stood so in every reading; the others were decided. */
    settled: z.object({ alike: count, passages: count }),
  }),
  /** What each reader said in the copies they submitted blind: how far the shares hang on who reads. */
  readers: z.array(z.object({ articles: count, n: count, y: perLabel(count) })),
  /** From the least share of each label in a single counted article to the greatest (0–1); null where nothing is counted. */
  spread: perLabel(z.object({ least: z.number().nullable(), most: z.number().nullable() })),
  /** What each counted article brings: the latest hundred, the latest first. */
  strip: z.array(
    z.object({
      articleId: idSchema,
      title: z.string(),
      publishedAt: z.string().nullable(),
      counts: perLabel(count),
    }),
  ),
})
export type Report = z.infer<typeof reportSchema>

/** Where the passages of an article's final layer stand in its text. */
export type ArticleSpans = TextSpans & { articleId: string }

export const getReport = operation({
  name: 'getReport',
  method: 'GET',
  path: '/api/v1/outlets/{slug}/report',
  summary: 'How the outlet’s signed articles are made up, each share with its interval and its n',
  action: 'report.read',
  resource: 'outlet',
  params: z.strictObject({ slug: slugSchema }),
  query: inOrder(z.strictObject({ ...scopeQuery, unit: z.enum(reportUnits).default('passages') })),
  responses: { 200: reportSchema },
})

const listedSchema = z.object({
  ...sharesShape,
  articles: z.object({ signed: count, eligible: count }),
  selection: z.enum(selections),
  singleReader: z.boolean(),
  /** When the last of its counted articles was signed. */
  lastSignedAt: z.string().nullable(),
})
export type ListedReport = z.infer<typeof listedSchema>

export const listReports = operation({
  name: 'listReports',
  method: 'GET',
  path: '/api/v1/reports',
  summary: 'Every outlet that has a signed article, by name and never by share, each with its shares',
  action: 'report.read',
  resource: 'installation',
  query: inOrder(
    z.strictObject({ ...scopeQuery, ...pageQuery, unit: z.enum(reportUnits).default('passages') }),
  ),
  responses: { 200: pageOf(listedSchema) },
})

const comparisonSchema = z.object({
  ...scopeShape,
  outlets: z.array(listedSchema),
  differences: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      label: z.enum(labels),
      difference: z.number(),
      low: z.number(),
      high: z.number(),
    }),
  ),
})
export type Comparison = z.infer<typeof comparisonSchema>

export const compareOutlets = operation({
  name: 'compareOutlets',
  method: 'GET',
  path: '/api/v1/outlets/compare',
  summary: 'Outlets side by side, in the order asked for, with the differences of what may be compared',
  action: 'report.read',
  resource: 'installation',
  query: inOrder(
    z.strictObject({
      ...scopeQuery,
      unit: z.enum(reportUnits).default('passages'),
      /** Two to six slugs, parted by commas. */
      o: z
        .string()
        .max(500)
        .transform((slugs) => [...new Set(slugs.split(','))])
        .pipe(z.array(slugSchema).min(2).max(6)),
    }),
  ),
  responses: { 200: comparisonSchema },
})

export const settlings = ['ALIKE', 'DECIDED'] as const

/** What outlets side by side are taken along as: no article is named in it, so that it bears no rights. */
const outletsFile = { format: z.enum(outletFormats), label: z.enum(labels).optional() }

export const exportReports = operation({
  name: 'exportReports',
  method: 'GET',
  path: '/api/v1/reports/export',
  summary: 'Every outlet that has a signed article with its shares, as a file',
  action: 'report.export',
  resource: 'installation',
  query: inOrder(
    z.strictObject({ ...scopeQuery, ...outletsFile, unit: z.enum(reportUnits).default('passages') }),
  ),
  responses: { 200: z.string() },
  file: ['text/csv', 'application/json'],
})

export const exportComparison = operation({
  name: 'exportComparison',
  method: 'GET',
  path: '/api/v1/outlets/compare/export',
  summary: 'Outlets side by side as a file, or one label of theirs as CSV',
  action: 'report.export',
  resource: 'installation',
  query: inOrder(z.strictObject({ ...compareOutlets.query.shape, ...outletsFile })),
  responses: { 200: z.string() },
  file: ['text/csv', 'application/json'],
})

const articleBehindSchema = z.object({
  id: idSchema,
  title: z.string(),
  publishedAt: z.string().nullable(),
})

const passageSchema = z.object({
  id: idSchema,
  article: articleBehindSchema,
  ...spanShape,
  exact: z.string(),
  label: z.enum(labels),
  attributes: z.record(z.string(), z.unknown()),
})
export type PassageBehind = z.infer<typeof passageSchema>

export const listPassages = operation({
  name: 'listPassages',
  method: 'GET',
  path: '/api/v1/outlets/{slug}/passages',
  summary: 'The passages behind a number of the outlet’s report',
  action: 'report.read',
  resource: 'outlet',
  params: z.strictObject({ slug: slugSchema }),
  query: inOrder(
    z.strictObject({
      ...scopeQuery,
      ...pageQuery,
      label: z.enum(labels).optional(),
      reason: z.enum(reasons).optional(),
      sourceType: z.enum(sourceTypes).optional(),
      holder: z.enum(holders).optional(),
      source: nameSchema.optional(),
      /** Through how many hands a sourced fact came, as the report counts them. */
      hops: z.coerce.number().int().min(0).max(100).optional(),
      /** Only what rests on somebody unnamed. */
      anonymous: z.literal('1').optional(),
      /** Of sourced facts, what rests on a named source beyond those that the report lists as most cited. */
      otherSources: z.literal('1').optional(),
      /** Of articles that two or more read blind: as every one of them had it, or as an editor decided. */
      settled: z.enum(settlings).optional(),
      /** In headlines, decks and captions, which are in no share, instead of the body. */
      elsewhere: z.literal('1').optional(),
      /** Of this article, also where it is left out of the report. */
      article: idSchema.optional(),
    }),
  ),
  responses: {
    200: pageOf(passageSchema),
  },
})

const stretchSchema = z.object({
  article: articleBehindSchema,
  ...spanShape,
  exact: z.string(),
  /** What each reader, known by letter, said of it. */
  said: z.array(z.object({ letter: z.string(), value: z.enum(values) })),
})
export type ReadStretch = z.infer<typeof stretchSchema>

export const listStretches = operation({
  name: 'listStretches',
  method: 'GET',
  path: '/api/v1/outlets/{slug}/stretches',
  summary: 'Where in the bodies of the counted articles one reader said the one and another the other',
  action: 'report.read',
  resource: 'outlet',
  params: z.strictObject({ slug: slugSchema }),
  query: inOrder(z.strictObject({ ...scopeQuery, ...pageQuery, one: z.enum(values), other: z.enum(values) })),
  responses: { 200: pageOf(stretchSchema) },
})

export const exportReport = operation({
  name: 'exportReport',
  method: 'GET',
  path: '/api/v1/outlets/{slug}/report/export',
  summary:
    'The report as a file, or one part of it as CSV; `Sourcemark-Rights` names the narrowest rights of its articles',
  action: 'report.export',
  resource: 'outlet',
  params: z.strictObject({ slug: slugSchema }),
  query: inOrder(
    z.strictObject({
      ...scopeQuery,
      unit: z.enum(reportUnits).default('passages'),
      format: z.enum(reportFormats),
      /** Of CSV only. */
      figure: z.enum(reportFigures).optional(),
    }),
  ),
  responses: { 200: z.string() },
  file: ['text/html', 'text/csv', 'application/json'],
})
