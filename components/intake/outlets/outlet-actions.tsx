'use client'

import { Ellipsis, Merge, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog'
import { Menu, MenuItem } from '@/components/ui/overlay/menu'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { Outlet } from '@/lib/contract/outlets'
import { MergeDialog } from './merge-dialog'

const text = words.outlets

/** What an admin can do about an entry of the register. */
export function OutletActions({ outlet, onEdit }: { outlet: Outlet; onEdit: () => void }) {
  const [asked, setAsked] = useState<'merge' | 'remove' | null>(null)
  const close = () => setAsked(null)
  const { slug, name, version } = outlet
  return (
    <span className="inline-flex whitespace-nowrap">
      <IconButton size="small" label={text.edit(name)} icon={<Pencil aria-hidden />} onClick={onEdit} />
      <Menu
        align="end"
        trigger={<IconButton size="small" label={text.actionsFor(name)} icon={<Ellipsis aria-hidden />} />}
      >
        <MenuItem icon={<Merge aria-hidden />} onSelect={() => setAsked('merge')}>
          {text.merge.act}
        </MenuItem>
        <MenuItem icon={<Trash2 aria-hidden />} danger onSelect={() => setAsked('remove')}>
          {words.remove}
        </MenuItem>
      </Menu>
      {asked === 'merge' && <MergeDialog outlet={outlet} onClose={close} />}
      {asked === 'remove' && (
        <ConfirmDialog
          title={text.remove.title(name)}
          text={text.remove.text}
          confirm={words.remove}
          done={text.remove.done(name)}
          act={(keyFor) =>
            request('DELETE /api/v1/outlets/{slug}', {
              params: { slug },
              version,
              key: keyFor({ slug, version }),
            })
          }
          onClose={close}
        />
      )}
    </span>
  )
}
