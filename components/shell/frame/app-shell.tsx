'use client'

import { CircleHelp } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Tooltip } from '@/components/ui/overlay/tooltip'
import { words } from '@/components/words'
import { Brand, BrandMark } from '../brand'
import { GoToKeys } from '../go-to-keys'
import { useShortcutSheet } from '../keyboard/shortcuts'
import { type NavItem, NavList, TabBar } from '../nav-list'
import { OnTheWay } from '../on-the-way'
import { PersonMenu, type PersonMenuProps } from '../person-menu'
import { ProjectSwitcher, type ProjectSwitcherProps } from '../project-switcher'
import { sidebarRow } from '../sidebar-row'
import { ThemeToggle } from '../theme-toggle'

export type AppShellProps = {
  /** Only what exists and the person may open, in order. */
  nav: NavItem[]
  projects: ProjectSwitcherProps
  person: PersonMenuProps
  children: ReactNode
}

/** The frame of the workbench: sidebar (icons alone below 1280 px), bottom tab bar below 640 px, and the page. */
export function AppShell({ nav, projects, person, children }: AppShellProps) {
  return (
    <div className="flex min-h-dvh flex-col sm:flex-row print:block">
      <GoToKeys nav={nav} />
      <OnTheWay />
      <Sidebar nav={nav} projects={projects} person={person} />
      <TopBar projects={projects} person={person} />
      <main id="main" tabIndex={-1} className="min-w-0 grow pb-16 sm:pb-0">
        {children}
      </main>
      <TabBar items={nav} />
    </div>
  )
}

type FrameProps = Omit<AppShellProps, 'children'>

function Sidebar({ nav, projects, person }: FrameProps) {
  return (
    <header className="no-print sticky top-0 hidden h-dvh w-14 shrink-0 flex-col overflow-y-auto border-line border-e bg-canvas px-2 py-3.5 sm:flex xl:w-55 xl:px-3">
      <Link
        href="/queue"
        aria-label={words.shell.home}
        className="mb-3.5 flex h-7 items-center rounded-control text-text no-underline max-xl:justify-center xl:ps-1.5"
      >
        <span className="max-xl:hidden">
          <Brand />
        </span>
        <BrandMark className="size-6 xl:hidden" />
      </Link>
      <ProjectSwitcher {...projects} />
      <NavList items={nav} />
      <div className="mt-auto flex flex-col gap-0.5 pt-4">
        <HelpButton />
        <ThemeToggle />
        <div className="-mx-1 mt-2 border-line border-t pt-3 xl:mx-0">
          <PersonMenu {...person} />
        </div>
      </div>
    </header>
  )
}

function TopBar({ projects, person }: Pick<FrameProps, 'projects' | 'person'>) {
  return (
    <header className="no-print flex items-center gap-2 border-line border-b bg-canvas px-4 py-2 sm:hidden">
      <Link href="/queue" aria-label={words.shell.home} className="flex size-11 items-center justify-center">
        <BrandMark className="size-6" />
      </Link>
      <ProjectSwitcher {...projects} bar />
      <div className="w-11 shrink-0">
        <ThemeToggle />
      </div>
      <PersonMenu {...person} bar />
    </header>
  )
}

function HelpButton() {
  const openSheet = useShortcutSheet()
  return (
    <Tooltip label={words.shell.help} keys="?" side="right">
      <button
        type="button"
        className={sidebarRow()}
        aria-label={words.shell.help}
        aria-keyshortcuts="?"
        onClick={openSheet}
      >
        <CircleHelp aria-hidden />
        <span className="grow max-xl:hidden">{words.shell.helpShort}</span>
        <kbd
          aria-hidden
          className="flex h-5 min-w-4.5 items-center justify-center rounded-chip border border-line font-sans text-[0.75rem] max-xl:hidden"
        >
          ?
        </kbd>
      </button>
    </Tooltip>
  )
}
