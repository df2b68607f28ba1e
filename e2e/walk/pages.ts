/** Every page of the app, who gets what of it, and how it is asked for. */
import type { APIResponse } from '@playwright/test'
import { PROJECT } from './articles'
import type { Person } from './people'

export const columns = ['anonymous', 'stranger', 'reader', 'reviewer', 'editor', 'admin'] as const
export type Column = (typeof columns)[number]

/**
 * What a page answers: `in` sends to the sign-in page, `queue` and `home` there, `404` says that there is nothing, `no`
 * says in the page's frame that it is not theirs, `yes` shows it.
 */
const answers = ['in', 'queue', 'home', '404', 'no', 'yes'] as const
export type Answer = (typeof answers)[number]

export type PageRow = {
  /** Where it is; ID stands for an article. */
  path: string
  /** One answer for each column. */
  rows: string
  /** What stands only in what those get who may see it. */
  shows?: string
  /** What those read who may not. */
  refusal?: string
}

/** By its place below `app`. The article is one that is being compared; the reviewer has read it. */
export const pages: Record<string, PageRow> = {
  // columns:                                        anonymous stranger reader reviewer editor admin
  'page.tsx': { path: '/', rows: 'queue queue queue queue queue queue' },
  '(public)/sign-in': {
    path: '/sign-in',
    rows: 'yes home home home home home',
    shows: 'You need an invitation',
  },
  '(public)/setup': { path: '/setup', rows: '404 404 404 404 404 404' },
  '(public)/invite/[token]': {
    path: '/invite/nobody-has-it',
    rows: 'yes yes yes yes yes yes',
    shows: 'This link no longer works',
  },
  '(public)/reset/[token]': {
    path: '/reset/nobody-has-it',
    rows: 'yes yes yes yes yes yes',
    shows: 'This link no longer works',
  },
  '(public)/api/v1/docs': {
    path: '/api/v1/docs',
    rows: 'yes yes yes yes yes yes',
    shows: 'Every change, from a screen or a script, is one of these.',
  },
  '(public)/verify': { path: '/verify', rows: 'yes yes yes yes yes yes', shows: 'Verify a signed bundle' },
  '(workbench)/queue': { path: '/queue', rows: 'in yes yes yes yes yes' },
  '(workbench)/outlets': {
    path: '/outlets',
    rows: 'in yes yes yes yes yes',
    shows: 'How the signed articles of each outlet are made up',
  },
  '(workbench)/outlets/compare': {
    path: '/outlets/compare',
    rows: 'in yes yes yes yes yes',
    shows: 'Choose two to six outlets',
  },
  '(workbench)/outlets/[slug]': {
    path: '/outlets/the-harbour-ledger',
    rows: 'in yes yes yes yes yes',
    shows: 'The Harbour Ledger',
  },
  '(workbench)/outlets/[slug]/passages': {
    path: '/outlets/the-harbour-ledger/passages',
    rows: 'in yes yes yes yes yes',
    shows: 'Back to the report',
  },
  '(workbench)/outlets/[slug]/stretches': {
    path: '/outlets/the-harbour-ledger/stretches?one=OPINION&other=NONE',
    rows: 'in yes yes yes yes yes',
    shows: 'Back to the report',
  },
  '(workbench)/audit': {
    path: '/audit',
    rows: 'in yes no no yes yes',
    shows: 'What was done, newest first',
    refusal: 'Only editors and admins see what was done in a project.',
  },
  '(workbench)/account': {
    path: '/account',
    rows: 'in yes yes yes yes yes',
    shows: 'Where you are signed in',
  },
  '(workbench)/admin/people': {
    path: '/admin/people',
    rows: 'in no no no no yes',
    shows: 'bert@example.org',
    refusal: 'Only admins see who has an account here.',
  },
  '(workbench)/projects/new': {
    path: '/projects/new',
    rows: 'in yes yes yes yes yes',
    shows: 'You will be its first editor.',
  },
  '(workbench)/projects/[projectSlug]/articles': {
    path: `/projects/${PROJECT}/articles`,
    rows: 'in 404 yes yes yes yes',
    shows: 'Secret Quay',
  },
  '(workbench)/projects/[projectSlug]/import': {
    path: `/projects/${PROJECT}/import`,
    rows: 'in 404 no no yes no',
    refusal: 'Only editors of this project bring articles in.',
  },
  '(workbench)/projects/[projectSlug]/import/[importId]': {
    path: `/projects/${PROJECT}/import/00000000-0000-7000-8000-000000000000`,
    rows: 'in 404 no no 404 no',
    refusal: 'Only editors of this project bring articles in.',
  },
  '(workbench)/projects/[projectSlug]/imports': {
    path: `/projects/${PROJECT}/imports`,
    rows: 'in 404 no no yes no',
    refusal: 'Only editors of this project bring articles in.',
    shows: 'imported, 0 failed',
  },
  '(workbench)/projects/[projectSlug]/guidelines': {
    path: `/projects/${PROJECT}/guidelines`,
    rows: 'in 404 yes yes yes yes',
    shows: 'Guidelines',
  },
  '(workbench)/projects/[projectSlug]/settings': {
    path: `/projects/${PROJECT}/settings`,
    rows: 'in 404 no no yes no',
    shows: 'reviewsPerArticle',
    refusal: 'Only editors of this project change its rules.',
  },
  '(workbench)/projects/[projectSlug]/members': {
    path: `/projects/${PROJECT}/members`,
    rows: 'in 404 yes yes yes yes',
    shows: 'bert@example.org',
  },
  '(workbench)/articles/[articleId]/annotate': {
    path: '/articles/ID/annotate',
    rows: 'in 404 yes yes yes yes',
    shows: 'the secret gate',
  },
  '(workbench)/articles/[articleId]/compare': {
    path: '/articles/ID/compare',
    rows: 'in 404 no yes yes yes',
    shows: 'the secret keeper',
    refusal: 'You can read the final layer once it is signed.',
  },
  '(workbench)/articles/[articleId]/final': {
    path: '/articles/ID/final',
    rows: 'in 404 no yes yes yes',
    shows: 'the secret keeper',
    refusal: 'No final layer yet',
  },
  '(workbench)/articles/[articleId]/history': {
    path: '/articles/ID/history',
    rows: 'in 404 no yes yes yes',
    shows: 'adjudication.opened',
    refusal: 'Readers see the history of an article once it is signed.',
  },
}

export function answerFor({ path, rows }: PageRow, column: Column): Answer {
  const given = rows.split(' ')
  const answer = answers.find((one) => one === given[columns.indexOf(column)])
  if (given.length !== columns.length || !answer) throw new Error(`The row of ${path} has a fault.`)
  return answer
}

/** A page as the browser opens it, and as Next asks for it on the way from another page. */
export const ways = { document: {}, payload: { RSC: '1' } } as const
export type Way = keyof typeof ways

/** Asks for a page without following it elsewhere, but for the address that payloads are kept under. */
export async function open({ context }: Person, path: string, way: Way): Promise<APIResponse> {
  const asked = { headers: ways[way], maxRedirects: 0 }
  const response = await context.request.get(path, asked)
  const { location } = response.headers()
  if (!location?.includes('_rsc') || location.split('?')[0] !== path.split('?')[0]) return response
  return context.request.get(location, asked)
}
