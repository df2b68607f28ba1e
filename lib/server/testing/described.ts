/** Every answer of the server tests is what the OpenAPI document says it is. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import type { Operation } from '../../contract/operation'
import { apiDocument } from '../description'

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema({ $id: 'document', ...apiDocument() })

export function expectAsDescribed(
  operation: Operation,
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  body: unknown,
): void {
  const { path, method } = operation
  const responses = apiDocument().paths[path]?.[method.toLowerCase()]?.responses ?? {}
  const isUsual = status in responses
  const mediaTypes = isUsual ? Object.keys(responses[status]?.content ?? {}) : ['application/problem+json']
  const [mediaType = null] = headers.get('content-type')?.split(';') ?? []
  const answered = `${operation.name} answered ${status}`
  if (mediaTypes.length === 0) {
    expect([mediaType, body], answered).toEqual([null, ''])
    return
  }
  expect(mediaTypes, `${answered} as ${mediaType}`).toContain(mediaType)
  const usual = ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', mediaType ?? '']
  const place = isUsual ? [...usual, 'schema'] : ['components', 'schemas', 'Problem']
  const validate = ajv.getSchema(`document#/${place.map(inPointer).join('/')}`)
  const faults = validate?.(body)
    ? []
    : validate?.errors?.map(({ instancePath, message, params }) => [instancePath, message, params])
  expect(faults, answered).toEqual([])
}

function inPointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}
