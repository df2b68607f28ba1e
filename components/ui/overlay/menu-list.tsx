'use client'

import {
  autoUpdate,
  FloatingFocusManager,
  FloatingPortal,
  flip,
  offset,
  type Placement,
  shift,
  size,
  useDismiss,
  useFloating,
  useInteractions,
  useListNavigation,
  useTypeahead,
} from '@floating-ui/react'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'

export type MenuListProps = {
  /** The button it belongs to. */
  anchor: HTMLElement
  placement: Placement
  onClose: () => void
  children: ReactNode
}

/** An open menu: arrows, Home, End and letters go from item to item; Esc, Tab and a press elsewhere close it. */
export function MenuList({ anchor, placement, onClose, children }: MenuListProps) {
  const items = useRef<(HTMLElement | null)[]>([])
  const names = useRef<(string | null)[]>([])
  const [activeIndex, setActiveIndex] = useState<number | null>(0)
  const { refs, floatingStyles, context } = useFloating({
    open: true,
    onOpenChange: (open) => open || onClose(),
    elements: { reference: anchor },
    placement,
    middleware: [offset(4), flip({ padding: 8 }), shift({ padding: 8 }), size({ apply: fit, padding: 8 })],
    whileElementsMounted: autoUpdate,
  })
  // before the navigation looks for its first item
  useLayoutEffect(() => {
    items.current = [...(refs.floating.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    names.current = items.current.map((item) => item?.textContent?.trim() ?? null)
  })
  const { getFloatingProps } = useInteractions([
    useDismiss(context),
    useListNavigation(context, { listRef: items, activeIndex, onNavigate: setActiveIndex, loop: true }),
    useTypeahead(context, { listRef: names, activeIndex, onMatch: setActiveIndex }),
  ])
  /** Tab goes on from the button, not from wherever the menu stands in the document. */
  function leaveByTab({ key }: KeyboardEvent): void {
    if (key !== 'Tab') return
    anchor.focus()
    onClose()
  }
  return (
    <FloatingPortal preserveTabOrder={false}>
      <FloatingFocusManager context={context} modal={false} initialFocus={-1} guards={false}>
        <div
          ref={refs.setFloating}
          role="menu"
          aria-label={anchor.getAttribute('aria-label') ?? anchor.textContent ?? undefined}
          style={floatingStyles}
          className="z-50 max-h-(--room) min-w-(--anchor) max-w-80 animate-appear overflow-y-auto rounded-card border border-line bg-card p-1 shadow-float"
          {...getFloatingProps({ onKeyDown: leaveByTab })}
        >
          {children}
        </div>
      </FloatingFocusManager>
    </FloatingPortal>
  )
}

type Room = {
  availableHeight: number
  rects: { reference: { width: number } }
  elements: { floating: HTMLElement }
}

/** No taller than the room there is, and at least as wide as the button. */
function fit({ availableHeight, rects, elements }: Room): void {
  elements.floating.style.setProperty('--room', `${availableHeight}px`)
  elements.floating.style.setProperty('--anchor', `${rects.reference.width}px`)
}
