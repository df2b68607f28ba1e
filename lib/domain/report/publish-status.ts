import type { Share } from './share'

/** How an outlet's articles were chosen, from the firmest to the weakest ground for saying anything beyond them. */
export const selections = ['CENSUS', 'RANDOM', 'SYSTEMATIC', 'HAND_PICKED'] as const
export type Selection = (typeof selections)[number]

export const publishStatuses = ['REPORTABLE', 'PROVISIONAL', 'TOO_FEW'] as const
/** Whether a share may be printed and compared, printed in grey and not compared, or only counted. */
export type PublishStatus = (typeof publishStatuses)[number]

export const publishRule = { share: 5, comparison: 10, effectiveN: 30, width: 0.3 } as const

/**
 * Decides what may be said of a share, after the standards of the US National Center for Health Statistics for
 * proportions (Vital and Health Statistics, series 2, no. 175). What one person alone read is never REPORTABLE.
 */
export function publishStatus(
  { articles, effectiveN, low, high }: Pick<Share, 'articles' | 'effectiveN' | 'low' | 'high'>,
  { singleReader }: { singleReader: boolean },
): PublishStatus {
  if (articles < publishRule.share || effectiveN < publishRule.effectiveN) return 'TOO_FEW'
  const isFirm = articles >= publishRule.comparison && high - low < publishRule.width
  return isFirm && !singleReader ? 'REPORTABLE' : 'PROVISIONAL'
}

/** The selection that a report over several projects rests on: the weakest of theirs. */
export function weakestSelection(of: readonly Selection[]): Selection {
  return selections[Math.max(0, ...of.map((selection) => selections.indexOf(selection)))] ?? 'HAND_PICKED'
}
