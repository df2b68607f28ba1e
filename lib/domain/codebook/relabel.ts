import type { Tagging } from './attributes'
import { attributeNames, type Label } from './labels'

/** The same passage under another label: it keeps the attributes that label may carry and loses the others. */
export function relabel({ attributes }: Tagging, label: Label): Tagging {
  const allowed: readonly string[] = attributeNames[label]
  const kept = Object.entries(attributes).filter(([name]) => allowed.includes(name))
  // which attributes a label may carry is settled by name, and they were checked under the old one
  return { label, attributes: Object.fromEntries(kept) } as Tagging
}
