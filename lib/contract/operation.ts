import type { z } from 'zod'
import type { Action } from '../domain/policy'

/** What the path names, and so what the policy is asked about before a body is even looked at. */
export type Resource =
  | 'installation'
  | 'project'
  | 'article'
  | 'annotation'
  | 'review'
  | 'import'
  | 'outlet'
  | 'invitation'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

type Schema = z.ZodType
type Responses = Record<number, Schema>

/** One operation of the HTTP API. The route, the OpenAPI document, the client and the tests are all made from it. */
export type Operation = {
  /** Unique, a verb and a noun: `createAnnotation`. */
  name: string
  method: Method
  /** Below the origin, parameters in braces: `/api/v1/articles/{articleId}`. */
  path: string
  summary: string
  action: Action
  resource: Resource
  params: Schema
  query: Schema
  body: Schema
  /** By status; the usual one is the highest: what is made answers 201, what was there already 200. */
  responses: Responses
  /** A change that needs the version it builds on, in `If-Match`. */
  ifMatch: boolean
  /** The largest body accepted, in bytes. */
  bodyLimit: number
  /** False for what only computes: it runs outside a transaction and keeps no idempotency key. */
  stores?: boolean
  /** It takes a file as well, as `multipart/form-data` with the body's keys for parts. */
  upload?: boolean
  /** The answer is a file, of one of these media types; not JSON by the schema. */
  file?: readonly string[]
}

/** The usual size limit of a JSON body, in bytes; operations that carry texts take ten times as much. */
export const JSON_LIMIT = 1_000_000
export const TEXT_LIMIT = 10_000_000

/** What a command is given: the parsed path, query and body, and the version the caller builds on. */
export type Input<O extends Operation> = {
  params: z.output<O['params']>
  query: z.output<O['query']>
  body: z.output<O['body']>
  /** From `If-Match`; 0 where the operation takes none. */
  version: number
}

/** What a caller sends as a body. */
export type Body<O extends Operation> = z.input<O['body']>

/** What a caller gets back. */
export type Output<O extends Operation> = z.output<O['responses'][keyof O['responses']]>
