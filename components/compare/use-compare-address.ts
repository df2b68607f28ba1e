'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { type Filter, filters } from '../decision/decision-items'

export const compareViews = ['lanes', 'columns', 'list'] as const
export type CompareView = (typeof compareViews)[number]

/** How many readings can be drawn as lines under the same text. */
export const MOST_LANES = 3

/** How the readings are looked at, kept in the address: Back, reload and a link show the same. */
export type CompareAddress = {
  view: CompareView
  show: (view: CompareView) => void
  /** lanes, columns, list, and round again. */
  cycleView: () => void
  /** The readings that are drawn, by letter, in order. */
  letters: string[]
  toggleLetter: (letter: string) => void
  /** Which list of decisions was asked for. */
  filter: Filter | null
  choose: (filter: Filter) => void
}

export function useCompareAddress(all: string[]): CompareAddress {
  const path = usePathname()
  const query = useSearchParams()
  const view = compareViews.find((one) => one === query.get('view')) ?? usualView(all)
  const asked = lettersOf(all, query.get('lanes'))
  const letters = view === 'lanes' ? asked.slice(0, MOST_LANES) : asked

  function put(name: string, value: string | null): void {
    const next = new URLSearchParams(window.location.search)
    if (value === null) next.delete(name)
    else next.set(name, value)
    const search = next.toString().replaceAll('%2C', ',')
    window.history.replaceState(null, '', `${path}${search && '?'}${search}${window.location.hash}`)
  }

  /** Where no more fit under the text, the first gives way. */
  function toggleLetter(letter: string): void {
    const isFull = view === 'lanes' && letters.length === MOST_LANES && !letters.includes(letter)
    const kept = isFull ? letters.slice(1) : letters
    const wanted = all.filter((one) => (one === letter) !== kept.includes(one))
    if (wanted.length > 0) put('lanes', wanted.length === all.length ? null : wanted.join(','))
  }

  const show = (next: CompareView) => put('view', next === usualView(all) ? null : next)
  return {
    view,
    show,
    cycleView: () => show(compareViews[(compareViews.indexOf(view) + 1) % compareViews.length] ?? 'lanes'),
    letters,
    toggleLetter,
    filter: filters.find((one) => one === query.get('show')) ?? null,
    choose: (filter) => put('show', filter),
  }
}

/** More readings than fit under the text stand beside each other. */
function usualView(all: string[]): CompareView {
  return all.length > MOST_LANES ? 'columns' : 'lanes'
}

function lettersOf(all: string[], asked: string | null): string[] {
  const wanted = all.filter((letter) => asked?.split(',').includes(letter))
  return wanted.length > 0 ? wanted : all
}
