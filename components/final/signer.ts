import type { SignerBar } from '@/lib/domain/review/four-eyes'

/** Who looks at the final layer, as far as signing it is concerned. */
export type SignerFacts = {
  id: string
  name: string
  /** Why this person may not sign it, though their role would allow it. */
  fourEyes: SignerBar | null
  /** Signing takes their password: they have been here for a while, and the project asks for it. */
  asksPassword: boolean
  /** Who could sign in their place, or reopen what is signed. */
  others: { name: string; email: string }[]
  /** How many words the text has. */
  words: number
}
