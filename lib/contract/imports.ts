import { z } from 'zod'
import { fileName } from '../domain/intake/file-name'
import { fields } from '../domain/intake/preview'
import { blockKinds } from '../domain/text/block'
import { nameSchema, textSchema } from '../domain/text/text-schema'
import { metadataFields, sourceFormats, titleSchema } from './articles'
import {
  idSchema,
  instantSchema,
  nothing,
  operation,
  pageOf,
  pageQuery,
  personSchema,
  slugSchema,
} from './common'
import { TEXT_LIMIT } from './operation'

const projectParams = z.strictObject({ slug: slugSchema })
const offset = z.number().int().min(0)
const sourceBlockSchema = z.strictObject({ start: offset, end: offset, kind: z.enum(blockKinds) })

/** The source as pasted: plain text, or a page's markup, or Markdown. */
const contentSchema = z.string().min(1)

/** What the source is written in; `auto` takes what says that it is a whole page for HTML, and everything else for text. */
const formatSchema = z.enum(['auto', ...sourceFormats]).default('auto')

const proposedArticleSchema = z.object({
  start: offset,
  end: offset,
  title: z.string(),
  outlet: z.string().nullable(),
  bylines: z.array(z.string()),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
  republishedBy: z.string().nullable(),
  isExcerpt: z.boolean(),
  blocks: z.array(z.object({ start: offset, end: offset, kind: z.enum(blockKinds) })),
  confidence: z.partialRecord(z.enum(fields), z.number()),
  evidence: z.array(z.object({ field: z.enum(fields), start: offset, end: offset, rule: z.string() })),
  /** An article of this text is in the project already. */
  duplicateOf: idSchema.nullable(),
})

export const previewImport = operation({
  name: 'previewImport',
  stores: false,
  method: 'POST',
  path: '/api/v1/projects/{slug}/imports/preview',
  summary: 'Proposes where each article of a text begins and what is printed about it; stores nothing',
  action: 'article.import',
  resource: 'project',
  params: projectParams,
  bodyLimit: TEXT_LIMIT,
  upload: true,
  body: z.union([
    z.strictObject({ format: formatSchema, content: contentSchema }),
    /** A .txt, .html or .md file, as a form sends it; `auto` goes by its name. */
    z.strictObject({ format: formatSchema, file: z.file() }),
  ]),
  responses: {
    200: z.object({
      format: z.enum(sourceFormats),
      /** Of a file: its name as it may be shown, how it was decoded, and how many of its bytes could not be. */
      file: z
        .object({
          name: z.string(),
          encoding: z.string(),
          replaced: z.number().int(),
          isGuessed: z.boolean(),
        })
        .nullable(),
      /** Of a file with markup: the source, to be sent with the import. */
      source: z.string().nullable(),
      /**
       * The plain text of the source, line ends made `\n` and a BOM dropped: every offset here, and in the import of the
       * same source in the same format, is a code point of it.
       */
      content: z.string(),
      warnings: z.array(z.string()),
      articles: z.array(proposedArticleSchema),
      leftOut: z.array(z.object({ start: offset, end: offset, why: z.string() })),
    }),
  },
})

const correctedArticleSchema = z.strictObject({
  start: offset,
  end: offset,
  outlet: nameSchema,
  title: titleSchema,
  ...metadataFields,
  blocks: z.array(sourceBlockSchema).min(1).max(20_000),
})

/** As the file is called where it comes from; it is kept as it may be shown. */
const givenFileNameSchema = textSchema(1000).refine((name) => fileName(name) !== '', 'names no file')

const importedSchema = z.object({
  id: idSchema,
  state: z.enum(['DONE', 'DONE_WITH_ERRORS', 'UNDONE']),
  total: z.number().int(),
  done: z.number().int(),
  created: z.number().int(),
  duplicates: z.number().int(),
  failed: z.number().int(),
  createdAt: instantSchema,
  importedBy: personSchema,
  /** Of the file it came from, as it may be shown; null where it was pasted. */
  fileName: z.string().nullable(),
})

/** An import in the list; `title` is that of the first article it made, as it is called now; null once that is gone. */
const listedImportSchema = importedSchema.extend({ title: z.string().nullable() })
export type ListedImport = z.infer<typeof listedImportSchema>

export const importSchema = importedSchema.extend({
  project: z.string(),
  rows: z.array(
    z.object({
      n: z.number().int(),
      outcome: z.enum(['CREATED', 'DUPLICATE', 'FAILED']),
      articleId: idSchema.optional(),
      /** As it is called now; null once the article is gone. */
      title: z.string().nullable(),
      code: z.string().optional(),
      message: z.string().optional(),
    }),
  ),
})

export type ImportRecord = z.infer<typeof importSchema>

export const createImport = operation({
  name: 'createImport',
  method: 'POST',
  path: '/api/v1/projects/{slug}/imports',
  summary: 'Creates the articles of a corrected preview together, and assigns who reads them',
  action: 'article.import',
  resource: 'project',
  params: projectParams,
  bodyLimit: TEXT_LIMIT,
  body: z.strictObject({
    format: formatSchema,
    content: contentSchema,
    /** Of the file that the content was read from. */
    fileName: givenFileNameSchema.nullable().default(null),
    articles: z.array(correctedArticleSchema).min(1).max(500),
    reviewers: z.array(idSchema).max(10).default([]),
  }),
  responses: { 202: importSchema },
})

export const listImports = operation({
  name: 'listImports',
  method: 'GET',
  path: '/api/v1/projects/{slug}/imports',
  summary: 'The imports of a project, the latest first: who, when, and what came of each',
  action: 'import.read',
  resource: 'project',
  params: projectParams,
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(listedImportSchema) },
})

export const getImport = operation({
  name: 'getImport',
  method: 'GET',
  path: '/api/v1/imports/{importId}',
  summary: 'What an import did, row by row',
  action: 'import.read',
  resource: 'import',
  params: z.strictObject({ importId: idSchema }),
  responses: { 200: importSchema },
})

export const undoImport = operation({
  name: 'undoImport',
  method: 'DELETE',
  path: '/api/v1/imports/{importId}',
  summary: 'Removes the articles that an import made, while nobody has worked on one; the audit keeps it',
  action: 'import.undo',
  resource: 'import',
  params: z.strictObject({ importId: idSchema }),
  responses: { 204: nothing },
})
