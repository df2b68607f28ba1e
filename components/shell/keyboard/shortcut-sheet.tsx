'use client'

import { Fragment, useSyncExternalStore } from 'react'
import { Checkbox } from '@/components/ui/form/checkbox'
import { KeyHint } from '@/components/ui/key-hint'
import { Dialog } from '@/components/ui/overlay/dialog'
import { words } from '@/components/words'
import type { ShortcutGroups } from './shortcut-groups'

export type ShortcutSheetProps = {
  /** What works on this screen; a part of it that comes to life while this is open is listed too. */
  groups: ShortcutGroups
  onClose: () => void
  singleKeys: boolean
  onSingleKeys: (on: boolean) => void
}

export function ShortcutSheet({ groups, onClose, singleKeys, onSingleKeys }: ShortcutSheetProps) {
  const listed = useSyncExternalStore(groups.subscribe, groups.list)
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={words.shortcuts.title}
      lead={words.shortcuts.lead}
    >
      <div className="flex flex-col gap-5">
        {listed.map((group) => (
          <section key={group.title}>
            <h3 className="text-h3">{group.title}</h3>
            <dl className="mt-1 grid grid-cols-[8rem_1fr]">
              {group.shortcuts.map((shortcut) => (
                <div
                  key={shortcut.keys}
                  className="col-span-2 grid grid-cols-subgrid border-line border-t py-1.5"
                >
                  <dt>
                    <Keys keys={shortcut.keys} />
                  </dt>
                  <dd>{shortcut.label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Checkbox
          label={words.shortcuts.single}
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.target.checked)}
        />
      </div>
    </Dialog>
  )
}

function Keys({ keys }: { keys: string }) {
  const presses = keys.split(' ')
  return (
    <span className="inline-flex items-center gap-1">
      {presses.map((press, index) => (
        <Fragment key={press}>
          {index > 0 && <span className="text-small text-text2">{words.shortcuts.thenPress}</span>}
          <KeyHint keys={printed(press)} always />
          <span className="sr-only">{press}</span>
        </Fragment>
      ))}
    </span>
  )
}

/** Letters as they stand on the keys. */
function printed(press: string): string {
  return press.replace(/(^|\+)([a-z])$/, (_, held: string, letter: string) => held + letter.toUpperCase())
}
