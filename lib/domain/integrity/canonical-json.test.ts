import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../error'
import { assertJson, canonicalJson, decimal6, type Json } from './canonical-json'

const text = fc.string({ unit: 'grapheme' })
const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      text.filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).value

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  )
}

describe('canonicalJson', () => {
  // RFC 8785 section 3.2.2 without its floats, section 3.2.3, and the reference implementation's test data.
  it.each([
    [
      'strings and literals of RFC 8785 section 3.2.2',
      String.raw`{"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
      String.raw`{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    ],
    [
      'the key order of RFC 8785 section 3.2.3',
      String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`,
      `{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}`,
    ],
    [
      'the reference data "french"',
      '{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}',
      '{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}',
    ],
    [
      'the reference data "structures"',
      String.raw`{"1":{"f":{"f":"hi","F":5},"\n":56.0},"10":{},"":"empty","a":{},"111":[{"e":"yes","E":"no"}],"A":{"b":"123"}}`,
      String.raw`{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{"b":"123"},"a":{}}`,
    ],
    ['the reference data "arrays"', '[56,{"d":true,"10":null,"1":[]}]', '[56,{"1":[],"10":null,"d":true}]'],
  ])('writes %s as published', (_name, input, output) => {
    expect(canonicalJson(JSON.parse(input))).toBe(output)
  })

  it('parses back to the value it was made of', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value)
      }),
    )
  })

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
      }),
    )
  })

  it.each([
    ['a fraction', { a: [1, 0.5] }, 'a[1]'],
    ['NaN', { a: Number.NaN }, 'a'],
    ['infinity', { a: Number.POSITIVE_INFINITY }, 'a'],
    ['an integer past 2^53', { a: 2 ** 53 }, 'a'],
    ['undefined as a member', { a: { b: undefined } }, 'a.b'],
    ['undefined as an item', [undefined], '[0]'],
    ['a hole in an array', new Array(1), '[0]'],
    ['a lone surrogate in a string', { a: 'x\ud83d' }, 'a'],
    ['a lone surrogate in a key', { '\ude00': 1 }, '\ude00'],
    ['the key __proto__', JSON.parse('{"a":{"__proto__":1}}'), 'a.__proto__'],
    ['a date', { a: new Date(0) }, 'a'],
    ['a big integer', { a: 1n }, 'a'],
    ['a function', { a: () => 1 }, 'a'],
  ])('refuses %s and names where it stands', (_name, value: unknown, path) => {
    expect(() => assertJson(value)).toThrow(
      expect.objectContaining({
        code: 'validation',
        details: { errors: [expect.objectContaining({ path })] },
      }),
    )
  })

  it('refuses what is nested too deep or in a circle instead of exhausting the stack', () => {
    const circle: { self?: unknown } = {}
    circle.self = circle
    expect(() => assertJson(circle)).toThrow(DomainError)
    expect(() => assertJson(JSON.parse('['.repeat(10_000) + ']'.repeat(10_000)))).toThrow(DomainError)
  })
})

describe('decimal6', () => {
  it.each([
    [0.7, '0.700000'],
    [1 / 3, '0.333333'],
    [-0.0000001, '0.000000'],
    [-0.5, '-0.500000'],
    [1, '1.000000'],
    [null, null],
  ])('prints %s as %s', (n, printed) => {
    expect(decimal6(n)).toBe(printed)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21])('refuses %s', (n) => {
    expect(() => decimal6(n)).toThrow(DomainError)
  })
})
