/** Every answer of the server tests is what the OpenAPI document says it is. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import type { Operation } from '../../contract/operation'
import { apiDocument } from '../description'

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema({ $id: 'document', ...apiDocument() })

export function expectAsDescribed(operation: Operation, status: number, body: unknown): void {
  const method = operation.method.toLowerCase()
  const described = apiDocument().paths[operation.path]?.[method]?.responses ?? {}
  const isUsual = status in described
  const [mediaType] = Object.keys(described[status]?.content ?? {})
  const answered = `${operation.name} answered ${status}`
  if (isUsual && !mediaType) {
    expect(body, answered).toBe('')
    return
  }
  const place =
    isUsual && mediaType
      ? ['paths', operation.path, method, 'responses', String(status), 'content', mediaType, 'schema']
      : ['components', 'schemas', 'Problem']
  const validate = ajv.getSchema(`document#/${place.map(inPointer).join('/')}`)
  const faults = validate?.(body)
    ? []
    : validate?.errors?.map(({ instancePath, message, params }) => [instancePath, message, params])
  expect(faults, answered).toEqual([])
}

function inPointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}
