'use client'

import { useMemo, useRef, useState } from 'react'
import type { ArticleReaderHandle } from '@/components/article/article-reader'
import { useTagAddress } from '@/components/article/use-tag-address'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import type { Article } from '@/lib/contract/articles'
import { articleModel } from '../annotation/article-model'
import { useOutbox } from '../annotation/outbox/use-outbox'
import { useHistory } from './use-history'
import { usePlace } from './use-place'
import { useReviewMoves } from './use-review-moves'
import { useTagging } from './use-tagging'
import { useView } from './use-view'
import { useWorkbenchCommands } from './use-workbench-commands'
import { useWorkbenchKeys } from './use-workbench-keys'

export type WorkbenchProps = { article: Article; personId: string; annotations: AnnotationView[] }

/** Everything that the parts of the workbench share. */
export type Bench = ReturnType<typeof useWorkbench>

/** One person's reading of one article: what is tagged, where they are, and what they can do there. */
export function useWorkbench({ article, personId, annotations }: WorkbenchProps) {
  const { revision, abilities } = article
  const canTag = abilities.annotate === true
  const reader = useRef<ArticleReaderHandle>(null)
  const [asksDone, setAsksDone] = useState(false)
  /** The tag whose details are open in the list. */
  const [detailsOf, setDetailsOf] = useState<string | null>(null)
  // the text of a revision never changes
  // biome-ignore lint/correctness/useExhaustiveDependencies: its id stands for all of it
  const model = useMemo(() => articleModel(revision), [revision.id])
  const { outbox, state } = useOutbox({ personId, articleId: article.id, layer: annotations }, ({ code }) =>
    toast(words.annotate.refused(words.errors[code]), { problem: true }),
  )
  const { layer } = state
  const history = useHistory(outbox)
  const place = usePlace(model, layer, reader)
  const tagging = useTagging(model, outbox, history)
  const moves = useReviewMoves(article.id)
  const look = useView()
  const commands = useWorkbenchCommands({ model, outbox, place, tagging, reader, look, setDetailsOf })
  const askDone = () => setAsksDone(abilities.submit === true)
  const active = layer.find(({ id }) => id === place.activeId)
  useTagAddress(active?.id ?? null, layer, commands.show)
  useWorkbenchKeys({ place, tagging, look, commands, openNext: moves.openNext, askDone }, canTag)
  return {
    article,
    personId,
    canTag,
    reader,
    model,
    outbox,
    state,
    layer,
    history,
    place,
    active,
    tagging,
    moves,
    look,
    commands,
    detailsOf,
    asksDone,
    setAsksDone,
    askDone,
  }
}
