import { labelWords } from '../../codebook/codebook-words'
import { type Label, labels } from '../../codebook/labels'
import { documentWords as words } from '../document-words'
import type { ExportedLayer } from '../exported-layer'
import { html, type Markup } from './markup'

const fills: Record<Label, string> = { SOURCED_FACT: 's', UNVERIFIED_CLAIM: 'u', OPINION: 'o' }

/** How many passages have which label, as one bar; patterns keep its parts apart without colour. */
export function countBar({ annotations }: ExportedLayer): Markup {
  const all = annotations.length
  if (all === 0) return html`<section class="counts"><p><strong>${words.none}</strong></p></section>`
  let x = 0
  const parts = labels.map((label) => {
    const count = annotations.filter((annotation) => annotation.label === label).length
    const part = partOf(label, count, { x, width: (100 * count) / all })
    x += (100 * count) / all
    return part
  })
  return html`<section class="counts"><p><strong>${words.passages(all)}</strong> <span>(${labels.map((label, n) => `${n > 0 ? ', ' : ''}${labelWords[label].letter} ${annotations.filter((one) => one.label === label).length}`)})</span> ${words.untagged}</p><svg aria-hidden="true"><defs><pattern id="fu" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v8" stroke="currentColor" stroke-width="2" opacity="0.35" class="on-line"/></pattern><pattern id="fo" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1" fill="#fff" opacity="0.55"/></pattern></defs>${parts}</svg></section>`
}

function partOf(label: Label, count: number, { x, width }: { x: number; width: number }): Markup | null {
  if (count === 0) return null
  const [left, wide] = [percent(x), percent(width)]
  const fill = fills[label]
  const pattern =
    fill === 's' ? null : html`<rect x="${left}" width="${wide}" height="32" fill="url(#f${fill})"/>`
  const name =
    width < 4
      ? ''
      : width < 40
        ? `${labelWords[label].letter} ${count}`
        : `${labelWords[label].letter} ${labelWords[label].name} ${count}`
  return html`<rect x="${left}" width="${wide}" height="32" class="fill-${fill}" stroke="var(--page)" stroke-width="2"/>${pattern}<text x="${left}" dx="12" y="21" class="on-fill">${name}</text>`
}

/** With a fixed number of places, so that the file is the same everywhere. */
function percent(share: number): string {
  return `${share.toFixed(3)}%`
}
