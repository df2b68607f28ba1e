/** What of an article's metadata decides which report it is counted in; the outlet by its name in the register. */
export type ReportedMetadata = { outlet: string; publishedAt: string | null; isExcerpt: boolean }

/** What a correction does to an outlet's report, once the article is signed. */
export type ReportChange = { outlet: string; change: 'LEAVES' | 'JOINS' | 'PERIOD' }

/**
 * Which outlets' reports a correction of metadata changes. Excerpts are in none; a date decides which periods an article
 * falls into. Title, bylines, address, language and rights change no number.
 */
export function reportChanges(before: ReportedMetadata, after: ReportedMetadata): ReportChange[] {
  const left = before.isExcerpt ? null : before.outlet
  const joined = after.isExcerpt ? null : after.outlet
  if (left !== joined) {
    return [
      ...(left === null ? [] : [{ outlet: left, change: 'LEAVES' as const }]),
      ...(joined === null ? [] : [{ outlet: joined, change: 'JOINS' as const }]),
    ]
  }
  if (joined === null || before.publishedAt === after.publishedAt) return []
  return [{ outlet: joined, change: 'PERIOD' }]
}
