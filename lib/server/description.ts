/** The API described, for machines and for people: the same for everyone. */

import { type OpenApiDocument, openApiDocument } from '../contract/document/openapi'
import type { getDocument } from '../contract/document/operations'
import type { Output } from '../contract/operation'
import { operations } from '../contract/operations'

let document: OpenApiDocument | null = null

export function apiDocument(): OpenApiDocument {
  document ??= openApiDocument(operations)
  return document
}

export async function describe(): Promise<Output<typeof getDocument>> {
  return { ...apiDocument() }
}
