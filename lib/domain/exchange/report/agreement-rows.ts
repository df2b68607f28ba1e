/** The coefficients of a report's agreement as rows, the same on screens and in files. */
import { labelWords } from '../../codebook/codebook-words'
import { type Label, labels } from '../../codebook/labels'
import type { Interval } from '../../report/agreement-interval'
import type { ExportedReport } from './exported-report'
import { reportWords } from './report-words'

/** `key` names it in files; `label` where it is one label's alone. */
export type AlphaRow = {
  key: string
  name: string
  label: Label | null
  alpha: number | null
  interval: Interval | null
}

const text = reportWords.agreement

/** Over positions, all labels and each; then over whole sentences. */
export function alphaRows({ alpha, interval, byLabel, sentences }: ExportedReport['agreement']): AlphaRow[] {
  return [
    { key: 'pooled', name: text.each, label: null, alpha, interval },
    ...labels.map((label) => ({
      key: `label ${label}`,
      name: labelWords[label].name,
      label,
      ...byLabel[label],
    })),
    {
      key: 'sentences',
      name: text.bySentence,
      label: null,
      alpha: sentences.alpha,
      interval: sentences.interval,
    },
  ]
}

/** Passages as units: place and label together, each alone, and each label where another reader marked at all. */
export function unitizingRows({ unitizing }: ExportedReport['agreement']): AlphaRow[] {
  const { all, boundaries, kinds, byLabel } = unitizing
  const family = [
    { key: 'u', name: text.units.all, ...all },
    { key: 'u boundaries', name: text.units.boundaries, ...boundaries },
    { key: 'cu', name: text.units.kinds, ...kinds },
  ]
  return [
    ...family.map((one) => ({ ...one, label: null })),
    ...labels.map((label) => ({
      key: `ku ${label}`,
      name: text.units.ofLabel(labelWords[label].name),
      label,
      alpha: byLabel[label].alpha,
      interval: null,
    })),
  ]
}
