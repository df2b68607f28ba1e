import { MountedReader } from '@/components/article/mounted-reader'
import type { ReaderAnnotation } from '@/components/article/reader-annotation'
import { type BenchArticle, benchArticle } from './reader-text'
import '@/components/article/article.css'

export type Contender = 'reader' | 'numbered' | 'plain' | 'peer'
export type Timing = {
  open: number
  add: number
  relabel: number
  remove: number
  hit: number
  longest: number
  marks: number
}

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
    peer?: Peer
  }
}

const CHANGES = 7
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
  const none = { open, add: 0, relabel: 0, remove: 0, hit: 0, longest: 0, marks: 0 }
  if (!opened) return none
  await complete(host, count)
  const changes = await timeChanges(host, opened, article)
  const hit = opened.hit ? timeHits(opened.hit, article.text.length) : 0
  const longest = await timeScrolling()
  return { ...none, ...changes, hit, longest, marks: host.querySelectorAll('mark, [data-annotation]').length }
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

/** Main-thread work of a change: script, style and layout, the window being at the top where the change is. */
async function timeChanges(host: HTMLElement, opened: Opened, { text, annotations }: BenchArticle) {
  const slot = text.length / annotations.length
  const times = { add: [] as number[], relabel: [] as number[], remove: [] as number[] }
  for (let i = 0; i < CHANGES; i++) {
    const start = Math.floor((i + 0.82) * slot)
    const annotation = { id: 'new', start, end: Math.max(start + 2, Math.floor(start + slot * 0.15)) }
    times.add.push(await timed(host, () => opened.add({ ...annotation, label: 'OPINION' })))
    times.relabel.push(await timed(host, () => opened.add({ ...annotation, label: 'SOURCED_FACT' })))
    times.remove.push(await timed(host, () => opened.remove('new')))
  }
  return { add: median(times.add), relabel: median(times.relabel), remove: median(times.remove) }
}

async function timed(host: HTMLElement, change: () => void): Promise<number> {
  const began = performance.now()
  change()
  host.getBoundingClientRect()
  const time = performance.now() - began
  await painted()
  return time
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

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
