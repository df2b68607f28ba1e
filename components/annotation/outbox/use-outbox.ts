'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { AnnotationView, createAnnotation, updateAnnotation } from '@/lib/contract/annotations'
import { request } from '@/lib/contract/client'
import type { Body } from '@/lib/contract/operation'
import { Outbox, type OutboxState } from '@/lib/contract/outbox'
import type { QueuedChange } from '@/lib/contract/outbox-change'
import type { DomainError } from '@/lib/domain/error'
import { createOutboxStore } from './outbox-store'

export type OutboxUse = { outbox: Outbox; state: OutboxState }

/** The reading of one person in one article, with everything that this device still has to send. */
export function useOutbox(
  { personId, articleId, layer }: { personId: string; articleId: string; layer: AnnotationView[] },
  onRefused: (error: DomainError, change: QueuedChange) => void,
): OutboxUse {
  const refused = useRef(onRefused)
  useEffect(() => {
    refused.current = onRefused
  })
  const [outbox] = useState(
    () =>
      new Outbox(
        {
          store: createOutboxStore(personId, articleId),
          send: (change) => send(personId, articleId, change),
          onRefused: (error, change) => refused.current(error, change),
          isOnline: () => navigator.onLine,
          now: () => new Date(),
          wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        },
        layer,
      ),
  )
  const state = useSyncExternalStore(
    (listener) => outbox.subscribe(listener),
    () => outbox.getState(),
    () => outbox.getState(),
  )
  useEffect(() => {
    void outbox.open()
    const resume = () => outbox.resume()
    const listeners = new AbortController()
    window.addEventListener('online', resume, { signal: listeners.signal })
    return () => {
      listeners.abort()
      outbox.close()
    }
  }, [outbox])
  useWarningBeforeLoss(state.waiting > 0 && !state.durable)
  return { outbox, state }
}

async function send(as: string, articleId: string, change: QueuedChange): Promise<AnnotationView | null> {
  const { kind, annotation, version, renewed } = change
  const key = renewed ?? change.key
  const { id, ...content } = annotation
  const params = { annotationId: id }
  switch (kind) {
    case 'create':
      // label and attributes belong together in both; the spread loses that
      return request('POST /api/v1/articles/{articleId}/annotations', {
        params: { articleId },
        key,
        as,
        body: annotation as Body<typeof createAnnotation>,
      })
    case 'update':
      return request('PATCH /api/v1/annotations/{annotationId}', {
        params,
        key,
        as,
        version,
        body: content as Body<typeof updateAnnotation>,
      })
    case 'remove':
      await request('DELETE /api/v1/annotations/{annotationId}', { params, key, as, version })
      return null
  }
}

function useWarningBeforeLoss(atRisk: boolean): void {
  useEffect(() => {
    if (!atRisk) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [atRisk])
}
