'use client'

import { type RefObject, useEffect, useState } from 'react'
import { Minimap } from '@/components/article/minimap/minimap'
import type { ReaderAnnotation } from '@/components/article/reader-annotation'
import type { Block } from '@/lib/domain/text/block'

export type TextMinimapProps = {
  blocks: readonly Block[]
  annotations: readonly ReaderAnnotation[]
  /** The element that holds the text. */
  text: RefObject<HTMLElement | null>
  onJump: (offset: number) => void
}

/** The strip beside the text, which follows the window over it. */
export function TextMinimap({ text, ...rest }: TextMinimapProps) {
  const [visible, setVisible] = useState({ from: 0, to: 1 })
  useEffect(() => {
    let frame = 0
    const follow = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const box = text.current?.getBoundingClientRect()
        if (box && box.height > 0) setVisible(partInWindow(box))
      })
    }
    follow()
    const resized = new ResizeObserver(follow)
    if (text.current) resized.observe(text.current)
    window.addEventListener('scroll', follow, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      resized.disconnect()
      window.removeEventListener('scroll', follow)
    }
  }, [text])
  return (
    <div className="no-print sticky top-(--article-head) h-[calc(100dvh-var(--article-head)-2.25rem)] max-h-160 shrink-0 self-start py-2 max-xl:hidden">
      <Minimap {...rest} visible={visible} />
    </div>
  )
}

function partInWindow(box: DOMRect): { from: number; to: number } {
  const share = (y: number) => Math.min(Math.max((y - box.top) / box.height, 0), 1)
  return { from: share(0), to: share(window.innerHeight) }
}
