'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { partLater } from '@/components/ui/later'
import { words } from '@/components/words'
import type { Shortcut, ShortcutGroup } from './shortcut'
import { ShortcutGroups } from './shortcut-groups'
import { firstOfSequence, isSingleKey, nameOfPress, worksInFields } from './shortcut-keys'
import { useSingleKeys } from './single-keys'

const ShortcutSheet = partLater(async () => (await import('./shortcut-sheet')).ShortcutSheet)

type Registry = { register: (group: ShortcutGroup) => () => void; openSheet: () => void }

const ShortcutsContext = createContext<Registry>({ register: () => () => {}, openSheet: () => {} })

const sequenceWindow = 1500

/** Listens to the keyboard for the whole page and keeps the list of what each screen registered. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  const [pending, setPending] = useState<string | null>(null)
  const [singleKeys, setSingleKeys] = useSingleKeys()

  const { groups, registry } = useMemo(() => {
    const openSheet = () => setIsSheetOpen(true)
    const groups = new ShortcutGroups({
      title: words.shortcuts.everywhere,
      shortcuts: [{ keys: '?', label: words.shortcuts.sheet, run: openSheet }],
    })
    const registry: Registry = { register: groups.register, openSheet }
    return { groups, registry }
  }, [])

  useKeyDown((event) => {
    const shortcut = findShortcut(event, groups.list(), pending, singleKeys)
    setPending(shortcut === 'waiting' ? nameOfPress(event) : null)
    if (!shortcut) return
    event.preventDefault()
    if (shortcut !== 'waiting') shortcut.run()
  })
  useExpiry(pending, () => setPending(null))

  return (
    <ShortcutsContext value={registry}>
      {children}
      {isSheetOpen && (
        <ShortcutSheet
          groups={groups}
          onClose={() => setIsSheetOpen(false)}
          singleKeys={singleKeys}
          onSingleKeys={setSingleKeys}
        />
      )}
      {pending && (
        <p className="fixed bottom-6 left-1/2 z-50 -translate-x-1/2 rounded-control bg-action px-3 py-2 text-on-action">
          {words.shortcuts.waitingFor(pending.toUpperCase())}
        </p>
      )}
    </ShortcutsContext>
  )
}

/** Registers a screen's shortcuts while it is shown. A later registration wins over an earlier one of the same key. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const { register } = useContext(ShortcutsContext)
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  const shape = shortcuts.map(({ keys, label }) => `${keys}\t${label}`).join('\n')
  useEffect(() => {
    const lines = shape === '' ? [] : shape.split('\n')
    const stable = lines.map((line) => {
      const [keys = '', label = ''] = line.split('\t')
      return { keys, label, run: () => latest.current.find((shortcut) => shortcut.keys === keys)?.run() }
    })
    return register({ title, shortcuts: stable })
  }, [register, title, shape])
}

/** Opens the list of the keys that work on this screen. */
export function useShortcutSheet(): () => void {
  return useContext(ShortcutsContext).openSheet
}

/** The shortcut a press means, `waiting` for the first half of a sequence, null for none. */
function findShortcut(
  event: KeyboardEvent,
  groups: readonly ShortcutGroup[],
  pending: string | null,
  singleKeys: boolean,
): Shortcut | 'waiting' | null {
  const name = nameOfPress(event)
  if (!name || event.defaultPrevented || event.isComposing || isDialogOpen()) return null
  if (belongsToTarget(event, name)) return null
  const shortcuts = groups
    .flatMap((group) => group.shortcuts)
    .filter(({ keys }) => singleKeys || keys === '?' || !isSingleKey(keys))
  if (pending) return shortcuts.find(({ keys }) => keys === `${pending} ${name}`) ?? null
  if (shortcuts.some(({ keys }) => firstOfSequence(keys) === name)) return 'waiting'
  return shortcuts.find(({ keys }) => keys === name) ?? null
}

function isDialogOpen(): boolean {
  return (
    document.querySelector('[role=dialog][data-state=open], [role=alertdialog][data-state=open]') !== null
  )
}

const fields =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]'
const controls = 'a[href], button, summary, input, [role=menu], [role=option], [role=listbox]'

/** A field keeps what is typed in it; a control keeps Enter, Space and the like; a menu keeps all it can use. */
function belongsToTarget(event: KeyboardEvent, name: string): boolean {
  const target = event.target instanceof Element ? event.target : null
  if (!target) return false
  if (target.closest('[role=menu]')) return true
  if (target.closest(fields)) return !worksInFields(name)
  return ['Enter', ' ', 'Backspace'].includes(name) && target.closest(controls) !== null
}

function useKeyDown(listen: (event: KeyboardEvent) => void): void {
  const latest = useRef(listen)
  latest.current = listen
  useEffect(() => {
    const handle = (event: KeyboardEvent) => latest.current(event)
    document.addEventListener('keydown', handle)
    return () => document.removeEventListener('keydown', handle)
  }, [])
}

function useExpiry(pending: string | null, expire: () => void): void {
  const latest = useRef(expire)
  latest.current = expire
  useEffect(() => {
    if (!pending) return
    const timer = setTimeout(() => latest.current(), sequenceWindow)
    return () => clearTimeout(timer)
  }, [pending])
}
