'use client'

import { ChevronDown } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu, MenuLink } from '@/components/ui/menu'
import { words } from '@/components/words'

export type AuditFilterProps = {
  projects: { slug: string; name: string }[]
  /** The project shown; absent for the server's own events. */
  current?: string
  withServer: boolean
}

/** Whose events are shown; the choice stands in the address. */
export function AuditFilter({ projects, current, withServer }: AuditFilterProps) {
  const shown = projects.find(({ slug }) => slug === current)?.name ?? words.audit.server
  return (
    <Menu
      align="end"
      trigger={
        <Button>
          <span className="sr-only">{words.audit.of} </span>
          {shown}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      {withServer && (
        <MenuLink href="/audit" current={current === undefined}>
          {words.audit.server}
        </MenuLink>
      )}
      {projects.map(({ slug, name }) => (
        <MenuLink key={slug} href={`/audit?project=${slug}`} current={slug === current}>
          {name}
        </MenuLink>
      ))}
    </Menu>
  )
}
