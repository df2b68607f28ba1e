import { MountedReader } from '@/components/article/mounted-reader'
import type { ReaderAnnotation } from '@/components/article/reader-annotation'
import { type BenchArticle, benchArticle } from './reader-text'
import '@/components/article/article.css'

export type Contender = 'reader' | 'numbered' | 'plain' | 'peer'
export type Timing = { open: number; hit: number; longest: number; marks: number }

export type Change = 'add' | 'relabel' | 'remove'

/** What a peer's bundle puts in the page beside this one. */
export type Peer = {
  open(host: HTMLElement, article: BenchArticle): void
  add(annotation: ReaderAnnotation): void
  remove(id: string): void
}

type Opened = {
  add(annotation: ReaderAnnotation): void
  remove(id: string): void
  hit?(offset: number): void
}

declare global {
  interface Window {
    bench: (contender: Contender, words: number, annotations: number) => Promise<Timing>
    change: (kind: Change, n: number) => Promise<void>
    peer?: Peer
  }
}

const openers: Record<Contender, (host: HTMLElement, article: BenchArticle) => Opened | null> = {
  reader: (host, article) => openReader(host, article, false),
  numbered: (host, article) => openReader(host, article, true),
  plain: openPlain,
  peer: (host, article) => {
    window.peer?.open(host, article)
    return window.peer ?? null
  },
}

window.bench = async (contender, words, count) => {
  const article = benchArticle(words, count)
  const host = document.createElement('div')
  host.className = 'article-reader'
  document.body.append(host)
  await painted()
  const began = performance.now()
  const opened = openers[contender](host, article)
  await painted()
  const open = performance.now() - began
  if (!opened) return { open, hit: 0, longest: 0, marks: 0 }
  await complete(host, contender === 'peer' ? 0 : count)
  window.change = (kind, n) => change(opened, article, kind, n)
  const hit = opened.hit ? timeHits(opened.hit, article.text.length) : 0
  const longest = await timeScrolling()
  window.scrollTo(0, 0)
  return { open, hit, longest, marks: host.querySelectorAll('mark').length }
}

function openReader(
  host: HTMLElement,
  { text, blocks, annotations }: BenchArticle,
  numbered: boolean,
): Opened {
  const sentences = numbered ? blocks.flatMap(({ start, end }) => halves(start, end)) : []
  const nothing = () => {}
  const events = { onSelect: nothing, onActivate: nothing, onLayout: nothing }
  const reader = new MountedReader(host, { text, blocks, sentences, annotations, mode: 'tint' }, events)
  let shown = annotations
  const show = (next: ReaderAnnotation[]) => {
    shown = next
    reader.setAnnotations(next)
  }
  return {
    add: (annotation) => show([...shown.filter(({ id }) => id !== annotation.id), annotation]),
    remove: (id) => show(shown.filter((annotation) => annotation.id !== id)),
    hit: (offset) => reader.idsAt(offset),
  }
}

function halves(start: number, end: number) {
  const middle = Math.floor((start + end) / 2)
  return [
    { start, end: middle, body: true },
    { start: middle, end, body: true },
  ]
}

function openPlain(host: HTMLElement, { text, blocks }: BenchArticle): null {
  host.innerHTML = `<div class="article-text">${blocks
    .map(({ start, end }) => `<p class="block">${text.slice(start, end)}</p>`)
    .join('')}</div>`
  return null
}

/** Makes one change near the top of the window and waits until it can be seen. */
async function change(
  opened: Opened,
  { text, annotations }: BenchArticle,
  kind: Change,
  n: number,
): Promise<void> {
  const slot = text.length / annotations.length
  const start = Math.floor((n + 0.82) * slot)
  const end = Math.max(start + 2, Math.floor(start + slot * 0.15))
  if (kind === 'remove') opened.remove('new')
  else opened.add({ id: 'new', start, end, label: kind === 'add' ? 'OPINION' : 'SOURCED_FACT' })
  await painted()
}

function timeHits(hit: (offset: number) => void, length: number): number {
  const began = performance.now()
  for (let i = 0; i < 1000; i++) hit(Math.floor((i / 1000) * length))
  return performance.now() - began // microseconds each: milliseconds of a thousand
}

async function timeScrolling(): Promise<number> {
  let longest = 0
  let before = performance.now()
  for (let i = 0; i < 60; i++) {
    window.scrollBy(0, 400)
    await new Promise(requestAnimationFrame)
    longest = Math.max(longest, performance.now() - before)
    before = performance.now()
  }
  return longest
}

/** Waits until the background drawing is done, so that changes are timed on a complete page. */
async function complete(host: HTMLElement, count: number): Promise<void> {
  const drawn = () =>
    new Set([...host.querySelectorAll('[data-annotation]')].map((e) => e.getAttribute('data-annotation')))
  for (let i = 0; i < 100 && drawn().size < count; i++)
    await new Promise((resolve) => setTimeout(resolve, 100))
}

async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame)
  await new Promise((resolve) => setTimeout(resolve))
}
