/** The contract as an OpenAPI 3.1 document: for clients in other languages, and for whoever wants to read it. */
import { z } from 'zod'
import { can, lackOf } from '../../domain/policy'
import type { Operation } from '../operation'
import { problemSchema } from '../problem'
import { sharedSchemas } from './shared-schemas'

export type JsonSchema = z.core.JSONSchema.JSONSchema

type Parameter = {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: JsonSchema
}
type Content = Record<string, { schema: JsonSchema }>
type Described = { description: string; content?: Content }

export type OperationObject = {
  operationId: string
  summary: string
  tags: string[]
  security: Record<string, string[]>[]
  parameters: Parameter[]
  requestBody?: { required: boolean; content: Content }
  responses: Record<string, Described>
}

export type OpenApiDocument = {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string }
  paths: Record<string, Record<string, OperationObject>>
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, object> }
}

const description =
  'Ids are UUIDs, offsets code points, half-open; times RFC 3339 in UTC. Every refusal is problem+json (RFC 9457). ' +
  'With a cookie, changes also need a same-origin Origin; a token sends Authorization: Bearer.'

/** The document of these operations; what several of them name stands once, under `components`. */
export function openApiDocument(operations: readonly Operation[]): OpenApiDocument {
  const schemas: Record<string, JsonSchema> = {}
  const paths: OpenApiDocument['paths'] = {}
  addShared(problemSchema, 'output', schemas)
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describe(operation, schemas),
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Sourcemark', version: '1', description },
    paths,
    components: { schemas, securitySchemes },
  }
}

const SHARED = '#/components/schemas/'

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
  token: { type: 'http', scheme: 'bearer', description: 'A token of /account, with scopes' },
}

type Schemas = Record<string, JsonSchema>

function describe(operation: Operation, schemas: Schemas): OperationObject {
  const { name, summary, path, body, responses, file } = operation
  const requestBody = isNothing(body) ? undefined : bodyOf(operation, schemas)
  return {
    operationId: name,
    summary,
    tags: [path.split('/').find((part) => part && !/^(api|v1|\.well-known)$/.test(part)) ?? ''],
    security: securityOf(operation),
    parameters: parametersOf(operation, schemas),
    ...(requestBody ? { requestBody } : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(responses).map(([status, schema]) => [status, responseOf(schema, file, schemas)]),
      ),
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: `${SHARED}Problem` } } },
      },
    },
  }
}

function securityOf({ action }: Operation): OperationObject['security'] {
  if (can(action, { signedIn: false, installationRole: null, projectRole: null })) return [{}]
  const scope = lackOf(action, [])
  return scope === 'HUMAN' || scope === null ? [{ session: [] }] : [{ session: [] }, { token: [scope] }]
}

function parametersOf(operation: Operation, schemas: Schemas): Parameter[] {
  const { params, query, ifMatch, method, stores } = operation
  const headers: Parameter[] = []
  if (ifMatch)
    headers.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'The version this change builds on, in double quotes',
      schema: { type: 'string', pattern: '^"\\d+"$' },
    })
  if (method !== 'GET' && stores !== false)
    headers.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'Repeating the request with the same key gives the first answer again',
      schema: { type: 'string', format: 'uuid' },
    })
  return [...fieldsOf(params, 'path', schemas), ...fieldsOf(query, 'query', schemas), ...headers]
}

function fieldsOf(schema: z.ZodType, place: 'path' | 'query', schemas: Schemas): Parameter[] {
  const { properties = {}, required = [] } = addShared(schema, 'input', schemas)
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: field as JsonSchema,
  }))
}

function bodyOf({ body, upload }: Operation, schemas: Schemas): OperationObject['requestBody'] {
  const schema = addShared(body, 'input', schemas)
  const mediaTypes = ['application/json', ...(upload ? ['multipart/form-data'] : [])]
  const content = Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema }]))
  return { required: !body.safeParse(undefined).success, content }
}

function responseOf(schema: z.ZodType, file: Operation['file'], schemas: Schemas): Described {
  if (isNothing(schema)) return { description: 'Done' }
  if (file) {
    const content = Object.fromEntries(file.map((mediaType) => [mediaType, { schema: {} }]))
    return { description: 'The file', content }
  }
  const content = { 'application/json': { schema: addShared(schema, 'output', schemas) } }
  return { description: 'Done', content }
}

function isNothing(schema: z.ZodType): boolean {
  return schema instanceof z.ZodUndefined
}

/** The schema as JSON Schema; what has an `id` moves to the shared ones, where what is sent is called `…Input`. */
function addShared(schema: z.ZodType, io: 'input' | 'output', schemas: Schemas): JsonSchema {
  const nameOf = (id: string) => (io === 'input' ? `${id}Input` : id)
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io, metadata: sharedSchemas })
  const { $defs = {}, ...own } = JSON.parse(
    JSON.stringify(made).replace(/"#\/\$defs\/(\w+)"/g, (_match, id) => `"${SHARED}${nameOf(id)}"`),
  ) as JsonSchema & { $defs?: Schemas }
  for (const [id, { id: _id, ...definition }] of Object.entries($defs)) schemas[nameOf(id)] = definition
  return own
}
