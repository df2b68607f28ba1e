'use client'

import { ChevronsUpDown, FolderOpen, Plus } from 'lucide-react'
import { Menu, MenuHeading, MenuLink, MenuSeparator } from '@/components/ui/overlay/menu'
import { words } from '@/components/words'

export type ProjectSwitcherProps = {
  workspace: string
  projects: { slug: string; name: string }[]
  /** The slug of the project one is in; absent on pages that span all of them. */
  current?: string
  /** Where a new project is made; absent where the person may not. */
  newProjectHref?: string
}

export function ProjectSwitcher({
  workspace,
  projects,
  current,
  newProjectHref,
  bar = false,
}: ProjectSwitcherProps & { bar?: boolean }) {
  const name = projects.find(({ slug }) => slug === current)?.name ?? words.shell.allProjects
  const shownName = bar ? 'flex' : 'flex max-xl:hidden'
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="target flex h-11 min-w-0 items-center gap-2 rounded-card border border-line bg-card px-2.5 text-start hover:bg-hover max-xl:justify-center max-xl:px-1 max-sm:grow max-sm:px-2.5"
        >
          <span className="sr-only">{words.shell.switchProject}: </span>
          <span className={`${shownName} min-w-0 grow flex-col`}>
            <span className="truncate font-semibold leading-4.5">{name}</span>
            <span className="truncate text-[0.75rem] text-text2 leading-4">{workspace}</span>
          </span>
          {!bar && <FolderOpen aria-hidden className="size-4.5 text-text2 xl:hidden" />}
          <ChevronsUpDown
            aria-hidden
            className={`size-4 shrink-0 text-text2 ${bar ? '' : 'max-xl:hidden'}`}
          />
        </button>
      }
    >
      <MenuHeading>{words.shell.projects}</MenuHeading>
      {projects.map((project) => (
        <MenuLink
          key={project.slug}
          href={`/projects/${project.slug}/articles`}
          current={project.slug === current}
        >
          {project.name}
        </MenuLink>
      ))}
      {newProjectHref && (
        <>
          <MenuSeparator />
          <MenuLink href={newProjectHref} icon={<Plus aria-hidden />}>
            {words.shell.newProject}
          </MenuLink>
        </>
      )}
    </Menu>
  )
}
