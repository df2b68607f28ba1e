/** The list of bad input that the product makes promises about, by row; a test carries the row in its title. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const LAST = 65

const promised: Record<number, string> = {
  1: 'a body that is no JSON',
  2: 'a body that is no object',
  3: 'a key too many',
  4: 'keys that would pollute objects',
  5: 'a body too deep or a byte too long',
  6: 'a body without end',
  7: 'JSON by another media type',
  8: 'another origin',
  9: 'another method',
  10: 'an id that is none',
  11: 'an id of another team',
  12: 'a reader who tags',
  13: 'a reader who tags badly',
  14: 'a span that is none',
  15: 'a span past the end',
  16: 'a quote that does not stand there',
  17: 'a span that cuts a character',
  18: 'a span of white space',
  19: 'a tag on an earlier revision',
  20: 'a tag on a signed article',
  21: 'a stale version',
  22: 'no version',
  23: 'the same key and body again',
  24: 'the same key with another body, or still running',
  25: 'a signer who settled',
  26: 'two who sign at once',
  27: 'a sign-off with something open',
  28: 'text with NUL, half characters, turned writing',
  30: 'a document with unknown nodes or links that run',
  31: 'an outlet that looks like a page',
  32: 'an outlet that looks like a formula',
  39: 'a file whose bytes are not what it says',
  40: 'a page without text',
  41: 'a page too complex',
  42: 'the same text twice',
  43: 'an archive that says it is a page',
  47: 'a file name that leads elsewhere',
  49: 'a wrong password, an unknown or a deactivated person',
  50: 'the eleventh try',
  51: 'a password too short, too long, too common',
  52: 'an address that only looks like one',
  53: 'an invitation used, run out, or of somebody else',
  54: 'a way back that leads elsewhere',
  55: 'a cookie or token of nonsense',
  56: 'signals that only the framework sends',
  57: 'pages and orders that no list has',
  58: 'a search for signs that mean something elsewhere',
  59: 'a filter that is no value',
  60: 'exports of everything and nothing',
  63: 'what is in use and shall go',
  64: 'an environment with faults',
  65: 'a backup that cannot be restored',
}

/** Rows of what is not built yet, each with the reason; an entry goes with the test that takes its place. */
const unbuilt: Record<number, string> = {
  29: 'there are no comments',
  33: 'nothing is fetched from an address',
  34: 'nothing is fetched from an address',
  35: 'nothing is fetched from an address',
  36: 'nothing is fetched from an address',
  37: 'nothing is fetched from an address',
  38: 'nothing is fetched from an address',
  44: 'no archive is taken in',
  45: 'no archive is taken in',
  46: 'an upload is one request, taken whole or not at all',
  48: 'no table is taken in',
  61: 'there is no stream of events',
  62: 'there is no stream of events; what stands for a second tab is row 21',
}

const roots = ['lib', 'components', 'e2e', 'prisma']

/** Rows that no test's title carries, each in words. */
export function findUntestedRows(sources: readonly string[] = readTests()): string[] {
  const tested = new Set(sources.flatMap(rowsOf))
  return Array.from({ length: LAST }, (_, n) => n + 1).flatMap((row) => {
    if (unbuilt[row]) return tested.has(row) ? [`row ${row} has a test and is called unbuilt`] : []
    if (!promised[row]) return [`row ${row} is neither promised nor called unbuilt`]
    return tested.has(row) ? [] : [`row ${row} (${promised[row]}) has no test`]
  })
}

/** Of each title `row 12: …`, or the part of one that fills it in, the row: where it is code, and code that runs. */
function rowsOf(text: string): number[] {
  const rows: number[] = []
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isLeftOut(node.expression)) return
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      const [, row] = /^row (\d+): /.exec(node.text) ?? []
      if (row) rows.push(Number(row))
    }
    ts.forEachChild(node, look)
  }
  if (text.includes('row ')) look(ts.createSourceFile('rows.test.ts', text, ts.ScriptTarget.Latest))
  return rows
}

/** `test.skip`, `describe.skip.each(…)`, `it.todo` and the like, which run nothing of what they are given. */
function isLeftOut(called: ts.Expression): boolean {
  if (ts.isCallExpression(called)) return isLeftOut(called.expression)
  if (ts.isTaggedTemplateExpression(called)) return isLeftOut(called.tag)
  if (!ts.isPropertyAccessExpression(called)) return false
  return /^(?:skip|todo|fixme)$/.test(called.name.text) || isLeftOut(called.expression)
}

function readTests(): string[] {
  return roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(test|spec)\.ts$/.test(file))
      .map((file) => readFileSync(join(root, file), 'utf8')),
  )
}
