import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { operations } from './operations'

const lists = operations.filter(({ responses }) => 'items' in fieldsOf(responses[200]))

describe('the contract', () => {
  it.each(lists)('gives $name page by page', ({ responses, query }) => {
    expect(Object.keys(fieldsOf(responses[200]))).toContain('nextCursor')
    expect(Object.keys(fieldsOf(query))).toEqual(expect.arrayContaining(['limit', 'cursor']))
  })
})

function fieldsOf(schema: z.ZodType | undefined): object {
  return schema instanceof z.ZodObject ? schema.shape : {}
}
