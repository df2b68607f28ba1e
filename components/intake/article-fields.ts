import type { z } from 'zod'
import { metadataFields, titleSchema } from '../../lib/contract/articles'
import type { createImport } from '../../lib/contract/imports'
import type { Body } from '../../lib/contract/operation'
import type { Rights } from '../../lib/domain/exchange/rights'
import type { Found } from '../../lib/domain/intake/edit/edit-preview'
import { nameSchema } from '../../lib/domain/text/text-schema'

/** What is known of an article as it stands in the boxes: text as typed, empty where nothing is known. */
export type ArticleFields = {
  outlet: string
  title: string
  /** One name a line. */
  bylines: string
  publishedAt: string
  url: string
  republishedBy: string
  language: string
  isExcerpt: boolean
  rights: Rights
}
export type FieldName = keyof ArticleFields

const checkedFields = [
  'outlet',
  'title',
  'bylines',
  'publishedAt',
  'url',
  'republishedBy',
  'language',
] as const
export type CheckedField = (typeof checkedFields)[number]

type Corrected = Body<typeof createImport>['articles'][number]
export type Metadata = Omit<Corrected, 'start' | 'end' | 'blocks'>

export function foundFields(
  found: Found | undefined,
  title: string,
  rights: ArticleFields['rights'],
): ArticleFields {
  return {
    outlet: found?.outlet ?? '',
    title,
    bylines: found?.bylines.join('\n') ?? '',
    publishedAt: found?.publishedAt ?? '',
    url: found?.url ?? '',
    republishedBy: found?.republishedBy ?? '',
    language: '',
    isExcerpt: found?.isExcerpt ?? false,
    rights,
  }
}

/** The fields as the server takes them. */
export function metadataOf(fields: ArticleFields): Metadata {
  return {
    outlet: fields.outlet.trim(),
    title: fields.title,
    bylines: namesOf(fields.bylines),
    publishedAt: fields.publishedAt.trim() || null,
    url: fields.url.trim() || null,
    language: fields.language.trim() || null,
    republishedBy: fields.republishedBy.trim() || null,
    isExcerpt: fields.isExcerpt,
    rights: fields.rights,
  }
}

const schemas: Record<CheckedField, z.ZodType> = {
  outlet: nameSchema,
  title: titleSchema,
  bylines: metadataFields.bylines,
  publishedAt: metadataFields.publishedAt,
  url: metadataFields.url,
  republishedBy: metadataFields.republishedBy,
  language: metadataFields.language,
}

/** The fields the server would refuse, by the contract's own schemas. */
export function faultyFields(fields: ArticleFields): CheckedField[] {
  const metadata = metadataOf(fields)
  return checkedFields.filter((field) => !schemas[field].safeParse(metadata[field]).success)
}

/** Whether a path of the server's refusal names a field of these. */
export function isCheckedField(name: string): name is CheckedField {
  return Object.hasOwn(schemas, name)
}

function namesOf(lines: string): string[] {
  return lines.split('\n').flatMap((line) => line.trim() || [])
}
