/** A request as its operation wants it: path, query, body and version, parsed or refused by name. */
import type { z } from 'zod'
import type { Input, Operation } from '../../contract/operation'
import { DomainError } from '../../domain/error'
import { notFound } from '../access'

export function parseInput(
  operation: Operation,
  request: Request,
  path: unknown,
  raw: unknown,
): Input<Operation> {
  const params = operation.params.safeParse(path)
  if (!params.success) throw notFound()
  const query = parsed(operation.query, queryOf(request), 'query')
  const body = parsed(operation.body, raw, 'body')
  return { params: params.data, query, body, version: operation.ifMatch ? versionOf(request) : 0 }
}

function parsed<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = result.error.issues.flatMap((issue) => faultsOf(issue, []))
  throw new DomainError('validation', `The ${where} is not as it should be.`, { errors })
}

/** What is wrong where, by name; a value is never echoed. */
function faultsOf(issue: z.core.$ZodIssue, above: PropertyKey[]): { path: string; message: string }[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'is not a known key' }))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const fewest = issue.errors.reduce((best, errors) => (errors.length < best.length ? errors : best))
    return fewest.flatMap((inner) => faultsOf(inner, path))
  }
  return [{ path: path.join('.'), message: issue.message }]
}

/** Query parameters by name; one given twice is kept as a list, which no schema accepts. */
function queryOf(request: Request): Record<string, string | string[]> {
  const search = new URL(request.url).searchParams
  return Object.fromEntries(
    [...new Set(search.keys())].map((key) => {
      const values = search.getAll(key)
      return [key, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

function versionOf(request: Request): number {
  const match = request.headers.get('if-match')?.match(/^"(\d{1,9})"$/)
  if (match) return Number(match[1])
  throw new DomainError('precondition_required', 'Say which version you change, in If-Match: "<version>".')
}
