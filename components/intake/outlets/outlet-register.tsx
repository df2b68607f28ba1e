'use client'

import { Newspaper } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { PageHeader } from '@/components/shell/frame/page-header'
import { Button } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'
import type { Outlet } from '@/lib/contract/outlets'
import { OutletActions } from './outlet-actions'
import { OutletDialog } from './outlet-dialog'

export type OutletRegisterProps = {
  outlets: Outlet[]
  canEdit: boolean
  /** What stands beside the register, under its title. */
  tabs?: ReactNode
}

/** Every outlet by its names and addresses: what the importer recognises texts by. */
export function OutletRegister({ outlets, canEdit, tabs }: OutletRegisterProps) {
  const [open, setOpen] = useState<Outlet | 'new' | null>(null)
  return (
    <>
      <PageHeader
        title={words.outlets.title}
        lead={words.outlets.lead}
        actions={
          <Button variant="primary" onClick={() => setOpen('new')}>
            {words.outlets.add}
          </Button>
        }
      />
      {tabs}
      <DataTable
        caption={words.outlets.title}
        columns={canEdit ? [...columns, editColumn(setOpen)] : columns}
        rows={outlets}
        rowKey={({ slug }) => slug}
        empty={
          <EmptyState
            picture={<Newspaper aria-hidden />}
            title={words.outlets.none}
            text={words.outlets.noneText}
          />
        }
      />
      {open && <OutletDialog outlet={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  )
}

const { columns: heads } = words.outlets

const columns: Column<Outlet>[] = [
  { key: 'name', head: heads.name, cell: name },
  { key: 'aliases', head: heads.aliases, cell: ({ aliases }) => aliases.join(', ') },
  { key: 'hostnames', head: heads.hostnames, cell: ({ hostnames }) => hostnames.join(', ') },
  { key: 'language', head: heads.language, cell: ({ language }) => language },
]

function name({ name, slug }: Outlet) {
  return (
    <Link href={`/outlets/${slug}`} className="link">
      {name}
    </Link>
  )
}

function editColumn(onEdit: (outlet: Outlet) => void): Column<Outlet> {
  return {
    key: 'edit',
    head: <span className="sr-only">{words.outlets.actions}</span>,
    align: 'end',
    cell: (outlet) => <OutletActions outlet={outlet} onEdit={() => onEdit(outlet)} />,
  }
}
