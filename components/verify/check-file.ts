import type { z } from 'zod'
import { bundleSchema } from '@/lib/domain/integrity/bundle-schema'
import type { TrustedKey } from '@/lib/domain/integrity/seal-checks'
import { type Verification, verifyBundle } from '@/lib/domain/integrity/verify-bundle'

/** `UNKNOWN_KEY`: everything fits together, but nobody who is trusted here signed it. */
export type Verdict = 'UNCHANGED' | 'UNKNOWN_KEY' | 'CHANGED' | 'NO_BUNDLE'

/** What the file says of itself; believe it only as far as the verdict goes. */
export type About = {
  title: string
  outlet: string
  publishedAt: string | null
  signedAt: string
  digest: string
  events: number
}

export type CheckedFile = { verdict: Verdict; checks: Verification['checks']; about: About | null }

/** Checks a file's contents against the keys that are trusted; nothing leaves this function. */
export function checkFile(contents: string, keys: readonly TrustedKey[]): CheckedFile {
  const { valid, checks } = verifyBundle(contents, keys)
  const failed = checks.filter(({ ok }) => !ok)
  const about = failed.some(({ name }) => name === 'format') ? null : aboutOf(contents)
  return { verdict: valid ? 'UNCHANGED' : verdictOf(failed), checks, about }
}

function verdictOf(failed: Verification['checks']): Verdict {
  if (failed.some(({ name }) => name === 'format')) return 'NO_BUNDLE'
  const onlyTheKey = failed.every(({ name, detail }) => name === 'signature' && detail.startsWith('key not'))
  return onlyTheKey ? 'UNKNOWN_KEY' : 'CHANGED'
}

function aboutOf(contents: string): About {
  const { subject, digest, chain }: z.infer<typeof bundleSchema> = bundleSchema.parse(JSON.parse(contents))
  const { title, outlet, publishedAt } = subject.article
  return { title, outlet, publishedAt, signedAt: subject.signedAt, digest, events: chain.length }
}
