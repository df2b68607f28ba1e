import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { operations } from '../operations'
import { openApiDocument } from './openapi'

const document = openApiDocument(operations)
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

/** Routes that are no operation of ours, each for its reason. */
const exceptions = [
  '/api/auth/[...nextauth]', // next-auth's own
  '/api/v1/[[...rest]]', // what answers 404 in our words
]

describe('the OpenAPI document', () => {
  it('describes every operation once, by its name', () => {
    expect(described.map(({ operation }) => operation.operationId).sort()).toEqual(
      operations.map(({ name }) => name).sort(),
    )
  })

  it('holds whatever it refers to, and each schema is one', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'document', ...document })
    for (const name of Object.keys(document.components.schemas))
      expect(ajv.getSchema(`document#/components/schemas/${name}`), name).toBeTypeOf('function')
    const referred = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)]
    expect(referred.length).toBeGreaterThan(0)
    for (const [, name] of referred) expect(document.components.schemas).toHaveProperty(name ?? '')
  })

  it('names every parameter of a path', () => {
    for (const { path, operation } of described) {
      const named = operation.parameters
        .filter((parameter) => parameter.in === 'path')
        .map(({ name }) => name)
      expect(named, path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    }
  })

  it('says what a caller needs: a version, a key, a token with a scope, or a person', () => {
    const of = (name: string) => described.find(({ operation }) => operation.operationId === name)?.operation
    const headers = (name: string) =>
      of(name)?.parameters.flatMap((parameter) => (parameter.in === 'header' ? [parameter.name] : []))
    expect(headers('updateAnnotation')).toEqual(['If-Match', 'Idempotency-Key'])
    expect(headers('listAnnotations')).toEqual([])
    expect(of('createAnnotation')?.security).toEqual([{ session: [] }, { token: ['annotate'] }])
    expect(of('signOff')?.security).toEqual([{ session: [] }])
    expect(of('verifyBundle')?.security).toEqual([{}])
    expect(of('createAnnotation')?.requestBody?.required).toBe(true)
  })
})

describe('the routes', () => {
  it('are the contract, and a literal list of exceptions', () => {
    const app = fileURLToPath(new URL('../../../app', import.meta.url))
    const routes = readdirSync(app, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('/route.ts'))
      .map((file) => `/${file.replace(/\/route\.ts$/, '')}`)
    const paths = operations.map(({ path }) => path.replace(/\{(\w+)\}/g, '[$1]'))
    expect(routes.sort()).toEqual([...new Set([...paths, ...exceptions])].sort())
  })
})
