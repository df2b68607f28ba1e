import type { Operation } from '../../contract/operation'
import { DomainError } from '../../domain/error'

const DEEPEST = 64

/**
 * The body of a request: JSON, or, where the operation takes files, a form whose parts are the keys.
 * @throws DomainError as `readJson` does
 */
export async function readBody(
  request: Request,
  { bodyLimit, upload }: Pick<Operation, 'bodyLimit' | 'upload'>,
): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!upload || !/^multipart\/form-data\b/i.test(type)) return readJson(request, bodyLimit)
  const bytes = await readBytes(request, bodyLimit)
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new DomainError('bad_json', 'The body is not the form that it says it is.')
  })
  const keys = [...new Set(form.keys())]
  return Object.fromEntries(
    keys.map((key) => [key, form.getAll(key).length > 1 ? form.getAll(key) : form.get(key)]),
  )
}

/**
 * The JSON body of a request, counted while it is read: nothing beyond the limit is taken in.
 * @throws DomainError `unsupported_media_type`, `too_large`, `bad_json`, `validation` (too deep, `__proto__`).
 */
async function readJson(request: Request, limit: number): Promise<unknown> {
  const bytes = await readBytes(request, limit)
  if (bytes.length === 0) return undefined
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new DomainError('unsupported_media_type', 'Send JSON, with Content-Type: application/json.')
  }
  const value = parse(bytes)
  assertTame(value)
  return value
}

/**
 * The body as bytes, counted while it is read.
 * @throws DomainError `too_large`
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  if (!request.body) return new Uint8Array()
  const reader = request.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength
    if (size > limit) {
      await reader.cancel().catch(() => undefined)
      throw tooLarge(limit)
    }
    chunks.push(read.value)
  }
  return Buffer.concat(chunks)
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new DomainError('bad_json', 'The body is not JSON.')
  }
}

/** Walks without recursion, so that depth cannot hurt before it is refused. */
function assertTame(value: unknown): void {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new DomainError('validation', `The body nests deeper than ${DEEPEST} levels.`)
    const next: unknown[] = []
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue
      if (Object.hasOwn(item, '__proto__')) {
        const message = 'is not a known key'
        throw new DomainError('validation', 'A key is not known.', {
          errors: [{ path: '__proto__', message }],
        })
      }
      for (const inner of Object.values(item)) next.push(inner)
    }
    level = next
  }
}

function tooLarge(limit: number): DomainError {
  return new DomainError('too_large', `The body is larger than ${limit.toLocaleString('en')} bytes.`, {
    limit,
  })
}
