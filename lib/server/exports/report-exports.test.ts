import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, test } from 'vitest'
import { sendForSignOff } from '../../contract/adjudications'
import { createArticle, getArticle, putAssignments } from '../../contract/articles'
import { getOutlet, updateOutlet } from '../../contract/outlets'
import { exportComparison, exportReport, exportReports, getReport, listReports } from '../../contract/reports'
import { labels } from '../../domain/codebook/labels'
import { reportFormats } from '../../domain/exchange/report/exported-report'
import type { Actor } from '../actor'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam, settle, sign, submit, type Team, tag } from '../testing/scenario'
import { createActor, createWorld } from '../testing/world'

await createWorld()
let team: Team
const params = { slug: 'the-harbour-ledger' }
const hostile = '=HYPERLINK("https://evil.example","<script>alert(1)</script>")'

beforeAll(async () => {
  team = await createTeam()
  await createArticleAt(team, 'signed')
  await signNamed('The Harbour Ledger', hostile, 'The mayor said it was so.')
  await signNamed('=SUM(1, 2)', 'Another paper', 'The clerk said it was not so.')
})

const fillOf = { SOURCED_FACT: 'var(--s)', UNVERIFIED_CLAIM: 'url(#fill-u)', OPINION: 'url(#fill-o)' }
const fileOf = (actor: Actor, query: Record<string, string>) => call(actor, exportReport, { params, query })

test.each(reportFormats)(
  'row 60: a report as %s is the same bytes on a second run, and names its rights',
  async (format) => {
    const [first, second] = [await fileOf(team.reader, { format }), await fileOf(team.anna, { format })]
    expect([first.status, first.text]).toEqual([200, second.text])
    expect(first.headers.get('sourcemark-rights')).toBe('UNKNOWN')
    expect(first.headers.get('content-disposition')).toContain(
      `sourcemark-the-harbour-ledger-report.${format}`,
    )
    expect(first.text).toContain('UNKNOWN')
  },
)

test('the JSON is the report that the API gives, with the rights of its articles', async () => {
  const { rights, ...report } = JSON.parse((await fileOf(team.reader, { format: 'json' })).text)
  expect(report).toEqual(await ok(team.reader, getReport, { params }))
  expect(rights).toEqual({ FULL_TEXT: 1, UNKNOWN: 1 })
})

test('the CSV holds every share, and a part of it that picture alone with how it was made', async () => {
  const report = await ok(team.reader, getReport, { params })
  const rows = rowsOf((await fileOf(team.reader, { format: 'csv' })).text)
  for (const label of labels) {
    const value = (measure: string) =>
      rows.find((row) => row[4] === 'shares' && row[5] === label && row[6] === measure)?.[7]
    expect([value('y'), value('n')]).toEqual([String(report.labels[label].y), String(report.labels[label].n)])
  }
  const reasons = rowsOf((await fileOf(team.reader, { format: 'csv', figure: 'reasons' })).text)
  expect(new Set(reasons.map((row) => row[4]))).toEqual(new Set(['figure', 'reasons', 'method']))
})

test('the page draws the text of each article with its passages, as the report does', async () => {
  const { strip } = await ok(team.reader, getReport, { params })
  const page = (await fileOf(team.reader, { format: 'html' })).text
  const codes = page.match(/<svg class="code".*?<\/svg>/g) ?? []
  expect(codes).toHaveLength(strip.length)
  strip.forEach(({ counts }, at) => {
    for (const label of labels) expect(codes[at]?.includes(`fill="${fillOf[label]}"`)).toBe(counts[label] > 0)
  })
})

test('no title runs in a spreadsheet or on a page', async () => {
  const csv = (await fileOf(team.reader, { format: 'csv' })).text
  expect(csv).toContain(`"'=HYPERLINK(`)
  expect(csv).not.toMatch(/(^|,|\r\n)"?[=+@]/m)
  const page = (await fileOf(team.reader, { format: 'html' })).text
  expect(page).toContain('&lt;script&gt;')
  expect(page).not.toMatch(/<script|<link|<img|\ssrc=|@import/)
  expect(page).toContain("default-src 'none'")
  expect(page.match(/<main>|<\/main>/g)).toHaveLength(2)
})

describe('outlets side by side', () => {
  test.each([
    ['every outlet', exportReports],
    ['those compared', exportComparison],
  ])(
    'row 60: of %s the file is the same bytes on a second run, with the figures of the API',
    async (_, operation) => {
      const { items } = await ok(team.reader, listReports, {})
      const o = operation === exportComparison && items.map(({ outlet }) => outlet.slug).join(',')
      const as = (format: string) => ({ query: { format, ...(o && { o }) } })
      const [first, second] = [
        await call(team.reader, operation, as('csv')),
        await call(team.anna, operation, as('csv')),
      ]
      expect([first.status, first.text]).toEqual([200, second.text])
      expect(JSON.parse((await call(team.reader, operation, as('json'))).text).outlets).toEqual(items)
      const rows = rowsOf(first.text)
      expect(items).toHaveLength(2)
      for (const { outlet, labels: shares } of items) {
        const named = rows.filter((row) => row[0]?.endsWith(outlet.name))
        for (const label of labels) {
          const value = (measure: string) => named.find((row) => row[5] === label && row[6] === measure)?.[7]
          expect([value('y'), value('n')]).toEqual([String(shares[label].y), String(shares[label].n)])
        }
      }
      expect(rows.filter((row) => row[4] === 'method' && row[6] === 'rho')).toHaveLength(3)
    },
  )

  test('row 32: no name of an outlet runs in a spreadsheet', async () => {
    const { text } = await call(team.reader, exportReports, { query: { format: 'csv' } })
    expect(text).toContain(`"'=SUM(`)
    expect(text).not.toMatch(/(^|,|\r\n)"?[=+@]/m)
  })

  test('one label alone is what its picture is of', async () => {
    const { text } = await call(team.reader, exportReports, { query: { format: 'csv', label: 'OPINION' } })
    const shares = rowsOf(text).filter((row) => row[4] === 'shares')
    expect(new Set(shares.map((row) => row[5]))).toEqual(new Set(['OPINION']))
  })
})

test.each(reportFormats)(
  'row 31: an outlet that looks like a page is named as it is in %s',
  async (format) => {
    const name = '<img src=x onerror=alert(1)>'
    const admin = await createActor({ role: 'ADMIN' })
    const { version } = await ok(admin, getOutlet, { params })
    await ok(admin, updateOutlet, { params, version, body: { name } })
    const { text } = await fileOf(team.reader, { format })
    if (format === 'json') expect(JSON.parse(text).outlet.name).toBe(name)
    if (format === 'csv') for (const row of rowsOf(text).slice(1)) expect(row).toContain(name)
    if (format !== 'html') return
    const { document } = new JSDOM(text).window
    expect(document.title).toContain(name)
    expect(document.querySelector('h1')?.textContent).toContain(name)
    expect(document.querySelectorAll('img, script, [onerror], [src]')).toHaveLength(0)
  },
)

/** Fields of a file whose quoted cells hold no line break. */
function rowsOf(csv: string): string[][] {
  return csv
    .slice(1)
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted ?? bare ?? '',
      ),
    )
}

async function signNamed(outlet: string, title: string, content: string): Promise<void> {
  const { id } = (await ok(team.carla, createArticle, {
    params: { slug: team.project.slug },
    body: {
      outlet,
      title,
      rights: 'FULL_TEXT',
      body: { format: 'text', content },
    },
  })) as { id: string }
  const of = { params: { articleId: id } }
  expect((await ok(team.carla, getArticle, of)).title).toBe(title)
  await ok(team.carla, putAssignments, { ...of, body: { reviewers: [team.anna.id, team.bert.id] } })
  for (const reader of [team.anna, team.bert]) {
    await tag(reader, id, 0, 'SOURCED_FACT')
    await submit(reader, id)
  }
  await settle(team.carla, id)
  await ok(team.carla, sendForSignOff, of)
  await sign(team.dora, id)
}
