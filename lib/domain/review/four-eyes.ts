import { DomainError } from '../error'

/** Who may sign: anyone who did not settle the layer, only one who reviewed none of it, or the one person there is. */
export const signerRules = ['ANYONE_ELSE', 'NON_REVIEWER', 'SELF'] as const

/** What the rule needs to know of one person and one article. */
export type FourEyes = {
  rule: (typeof signerRules)[number]
  /** Nobody else in the project could review or sign. */
  alone: boolean
  /** The person made a decision that is in force, or sent the layer. */
  settled: boolean
  /** The person has a seat, or gave one up in which they had tagged or submitted something. */
  reviewed: boolean
}

/** What keeps a person from signing: that they settled the layer, or, where that counts, that they reviewed the article. */
export type SignerBar = 'ANYONE_ELSE' | 'NON_REVIEWER'

/** Whether the person signs what they settled themselves, as the project of one person that it is. */
export function signsAlone({ rule, alone }: FourEyes): boolean {
  return rule === 'SELF' && alone
}

/** What keeps the person from signing; null where they may, as far as four eyes are concerned. */
export function signerBar(facts: FourEyes): SignerBar | null {
  if (signsAlone(facts)) return null
  if (facts.settled) return 'ANYONE_ELSE'
  return facts.rule === 'NON_REVIEWER' && facts.reviewed ? 'NON_REVIEWER' : null
}

/** @throws DomainError `four_eyes` with the `rule` that keeps the person from signing. */
export function assertFourEyes(facts: FourEyes): void {
  const bar = signerBar(facts)
  if (bar) throw new DomainError('four_eyes', refusals[bar], { rule: bar })
}

const refusals: Record<SignerBar, string> = {
  ANYONE_ELSE: 'You made this final layer, so someone else has to sign it.',
  NON_REVIEWER: 'You reviewed this article, so someone who did not has to sign it.',
}

const either = [true, false]

/** Everything the rule can be asked about: what it lets through is a list that a query can be given. */
export const allFourEyes: FourEyes[] = signerRules.flatMap((rule) =>
  either.flatMap((alone) =>
    either.flatMap((settled) => either.map((reviewed) => ({ rule, alone, settled, reviewed }))),
  ),
)
