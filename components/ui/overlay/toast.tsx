'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import { later, useLater } from '../later'
import type { Entry, ToastOptions } from './toast-list'

const mostAtOnce = 3

let shown: readonly Entry[] = []
let lastId = 0
const listeners = new Set<() => void>()

/**
 * Shows a short notice with at most one action for at least 10 s; the oldest of more than three gives way, and so does
 * one that says the same.
 */
export function toast(text: ReactNode, options: ToastOptions = {}): void {
  lastId += 1
  const others = shown.filter((entry) => entry.text !== text || entry.action)
  replaceEntries([...others, { ...options, text, id: lastId }].slice(-mostAtOnce))
  void list.load()
}

const list = later(async () => (await import('./toast-list')).ToastList)

/** The one place where notices appear. Mounted once, by the providers. */
export function Toaster() {
  const entries = useSyncExternalStore(subscribe, () => shown, serverEntries)
  const ToastList = useLater(list)
  return ToastList && <ToastList entries={entries} onDismiss={dismiss} />
}

const noEntries: readonly Entry[] = []
function serverEntries(): readonly Entry[] {
  return noEntries
}

function dismiss(id: number): void {
  replaceEntries(shown.filter((entry) => entry.id !== id))
}

function replaceEntries(next: readonly Entry[]): void {
  shown = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
