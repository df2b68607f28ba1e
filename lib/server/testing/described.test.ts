import { describe, expect, test } from 'vitest'
import { getArticle, removeArticle } from '../../contract/articles'
import { exportArticle } from '../../contract/exports'
import type { Operation } from '../../contract/operation'
import { expectAsDescribed } from './described'

const problem = {
  type: 'about:blank',
  title: 'Not found',
  status: 404,
  code: 'not_found',
  requestId: 'r',
  detail: '',
  errors: [],
}

describe('what an operation answers', () => {
  test.each<[string, Operation, number, string | undefined, unknown]>([
    ['a refusal', getArticle, 404, 'application/problem+json', problem],
    ['a file', exportArticle, 200, 'text/csv; charset=utf-8', 'a,b'],
    ['nothing', removeArticle, 204, undefined, ''],
  ])('may be what the document describes: %s', (_, operation, status, mediaType, body) => {
    expectAsDescribed(operation, answer(status, mediaType), body)
  })

  test.each<[string, Operation, number, string | undefined, unknown]>([
    ['a refusal as plain JSON', getArticle, 404, 'application/json', problem],
    [
      'a refusal without its code',
      getArticle,
      404,
      'application/problem+json',
      { ...problem, code: undefined },
    ],
    ['a file of another kind', exportArticle, 200, 'image/png', 'a,b'],
    ['a file that does not say what it is', exportArticle, 200, undefined, 'a,b'],
    ['a type where nothing is answered', removeArticle, 204, 'application/json', ''],
  ])('is refused where it is not: %s', (_, operation, status, mediaType, body) => {
    expect(() => expectAsDescribed(operation, answer(status, mediaType), body)).toThrow(`answered ${status}`)
  })
})

function answer(status: number, mediaType: string | undefined) {
  return { status, headers: new Headers(mediaType ? { 'content-type': mediaType } : {}) }
}
