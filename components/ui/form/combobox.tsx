'use client'

import {
  autoUpdate,
  FloatingPortal,
  flip,
  offset,
  size,
  useDismiss,
  useFloating,
  useInteractions,
  useListNavigation,
  useRole,
} from '@floating-ui/react'
import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import {
  type ControlSize,
  controlHeights,
  controlLook,
  Field,
  type FieldOwnProps,
  splitFieldProps,
} from './field'

export type ComboboxOption = {
  value: string
  label: string
  /** A second line: an alias, where it was found. */
  hint?: string
}

export type ComboboxProps = FieldOwnProps & {
  /** What stands in the box: free text, whether or not it is one of the options. */
  value: string
  options: ComboboxOption[]
  /** Every keystroke and every choice; `option` is set when one was chosen. */
  onChange: (value: string, option?: ComboboxOption) => void
  onBlur?: () => void
  placeholder?: string
  /** Which keys a touch screen offers. */
  inputMode?: 'text' | 'url'
  size?: ControlSize
  name?: string
}

/** A text box with proposals: what is typed counts, the list only saves typing. */
export function Combobox({
  value,
  options,
  onChange,
  onBlur,
  placeholder,
  inputMode,
  size: height = 'medium',
  name,
  ...props
}: ComboboxProps) {
  const { field } = splitFieldProps(props)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState<number | null>(null)
  const [isTyping, setIsTyping] = useState(false)
  const items = useRef<(HTMLElement | null)[]>([])
  const matches = isTyping ? matching(options, value) : options
  const list = useFloatingList({ open, setOpen, active, setActive, items })

  function choose(option: ComboboxOption): void {
    setIsTyping(false)
    setOpen(false)
    onChange(option.label, option)
  }
  function type(text: string): void {
    setIsTyping(true)
    setActive(null)
    setOpen(true)
    onChange(text)
  }
  function chooseActive(event: KeyboardEvent): void {
    const option = active === null ? undefined : matches[active]
    if (event.key !== 'Enter' || !open || !option) return
    event.preventDefault()
    choose(option)
  }

  return (
    <Field {...field}>
      {(aria) => (
        <div className="relative" ref={list.refs.setPositionReference}>
          <input
            {...list.getReferenceProps({
              ...aria,
              ref: list.refs.setReference,
              name,
              placeholder,
              inputMode,
              value,
              autoComplete: 'off',
              className: classes(controlLook, controlHeights[height], 'pe-8'),
              onChange: (event) => type((event.target as HTMLInputElement).value),
              onClick: () => setOpen(true),
              onKeyDown: chooseActive,
              onBlur: () => {
                setIsTyping(false)
                onBlur?.()
              },
            })}
            aria-autocomplete="list"
          />
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-4 text-text2"
          />
          {open && matches.length > 0 && (
            <FloatingPortal>
              <div
                {...list.getFloatingProps({
                  ref: list.refs.setFloating,
                  style: list.floatingStyles,
                  className:
                    'z-50 overflow-y-auto rounded-card border border-line bg-card p-1 shadow-float outline-none',
                })}
              >
                {matches.map((option, index) => (
                  <div
                    key={option.value}
                    {...list.getItemProps({
                      ref: (element: HTMLElement | null) => {
                        items.current[index] = element
                      },
                      role: 'option',
                      'aria-selected': index === active,
                      className: classes(
                        'target cursor-pointer rounded-control px-2 py-1',
                        index === active && activeLook,
                      ),
                      onMouseDown: (event) => event.preventDefault(),
                      onClick: () => choose(option),
                    })}
                  >
                    {option.label}
                    {option.hint && <span className="block text-small text-text2">{option.hint}</span>}
                  </div>
                ))}
              </div>
            </FloatingPortal>
          )}
          <span role="status" className="sr-only">
            {open && matches.length === 0 ? words.noMatch : ''}
          </span>
        </div>
      )}
    </Field>
  )
}

const activeLook = 'bg-hover outline-2 -outline-offset-2 outline-focus'

type ListState = {
  open: boolean
  setOpen: (open: boolean) => void
  active: number | null
  setActive: (index: number | null) => void
  items: React.RefObject<(HTMLElement | null)[]>
}

function useFloatingList({ open, setOpen, active, setActive, items }: ListState) {
  const { refs, floatingStyles, context } = useFloating({
    open,
    onOpenChange: setOpen,
    whileElementsMounted: autoUpdate,
    placement: 'bottom-start',
    middleware: [offset(4), flip({ padding: 8 }), size({ apply: fitToReference, padding: 8 })],
  })
  const interactions = useInteractions([
    useRole(context, { role: 'listbox' }),
    useDismiss(context),
    useListNavigation(context, {
      listRef: items,
      activeIndex: active,
      onNavigate: setActive,
      virtual: true,
      loop: true,
    }),
  ])
  return { refs, floatingStyles, ...interactions }
}

function fitToReference(fit: {
  availableHeight: number
  rects: { reference: { width: number } }
  elements: { floating: HTMLElement }
}): void {
  fit.elements.floating.style.minWidth = `${fit.rects.reference.width}px`
  fit.elements.floating.style.maxHeight = `${Math.min(320, fit.availableHeight)}px`
}

function matching(options: ComboboxOption[], text: string): ComboboxOption[] {
  const wanted = text.trim().toLocaleLowerCase()
  return options.filter(({ label, hint }) => `${label} ${hint ?? ''}`.toLocaleLowerCase().includes(wanted))
}
