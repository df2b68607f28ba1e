'use client'

import { words } from '@/components/words'
import type { ComparePlace } from '../compare/use-compare-place'

/** Whose details an own tag takes over, where more than one reading has any. */
export function DetailsFrom({ place }: { place: ComparePlace }) {
  const letters = [...new Set(place.active?.cluster?.annotations.map(({ letter }) => letter))].sort()
  if (letters.length < 2 || place.active?.isAgreed) return null
  const choices = [{ value: null, label: words.compare.detailsBest }, ...letters.map(named)]
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
      <legend className="float-left me-3 text-text2">{words.compare.detailsFrom}</legend>
      {choices.map(({ value, label }) => (
        <label key={label} className="target inline-flex items-center gap-1.5">
          <input
            type="radio"
            name="details-from"
            checked={place.detailsFrom === value}
            onChange={() => place.chooseDetails(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

function named(letter: string) {
  return { value: letter, label: letter }
}
