'use client'

import { CircleUser, LogOut } from 'lucide-react'
import { useParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { MenuItem, MenuLink } from '@/components/ui/overlay/menu'
import { words } from '@/components/words'
import type { ProjectRole } from '@/lib/domain/policy'
import type { NavItem } from '../nav-list'
import { useSignOut } from '../sign-out'
import { AppShell } from './app-shell'

export type WorkbenchFrameProps = {
  person: { id: string; name: string; isAdmin: boolean }
  projects: { slug: string; name: string; role: ProjectRole }[]
  waiting: number
  children: ReactNode
}

/** The shell round every page of the workbench: where one is, where one may go, and the way out. */
export function WorkbenchFrame({ person, projects, waiting, children }: WorkbenchFrameProps) {
  const { projectSlug } = useParams<{ projectSlug?: string }>()
  const signOut = useSignOut(person.id, '/sign-in')
  const current = projects.find(({ slug }) => slug === projectSlug) ?? projects[0]
  return (
    <AppShell
      nav={navOf(person.isAdmin, current, waiting)}
      projects={{
        workspace: words.product,
        projects,
        current: current?.slug,
        newProjectHref: '/projects/new',
      }}
      person={{
        name: person.name,
        role: person.isAdmin ? words.roles.ADMIN : words.roles[current?.role ?? 'READER'],
        children: (
          <>
            <MenuLink href="/account" icon={<CircleUser aria-hidden />}>
              {words.account.title}
            </MenuLink>
            <MenuItem icon={<LogOut aria-hidden />} onSelect={signOut.start}>
              {words.shell.signOut}
            </MenuItem>
          </>
        ),
      }}
    >
      {children}
      {signOut.question}
    </AppShell>
  )
}

function navOf(
  isAdmin: boolean,
  current: WorkbenchFrameProps['projects'][number] | undefined,
  waiting: number,
): NavItem[] {
  const project = current && `/projects/${current.slug}`
  const isEditor = current?.role === 'EDITOR'
  return [
    { page: 'queue', href: '/queue', count: waiting },
    ...(project ? ([{ page: 'articles', href: `${project}/articles` }] as const) : []),
    ...(project && isEditor
      ? ([{ page: 'import', href: `${project}/import`, also: [`${project}/imports`] }] as const)
      : []),
    { page: 'outlets', href: '/outlets' },
    ...(project && isEditor
      ? ([
          {
            page: 'settings',
            href: `${project}/settings`,
            also: [`${project}/members`, `${project}/guidelines`],
          },
        ] as const)
      : []),
    ...(isAdmin ? ([{ page: 'people', href: '/admin/people' }] as const) : []),
    ...(isAdmin || isEditor ? ([{ page: 'audit', href: '/audit' }] as const) : []),
  ]
}
