'use client'

import { ChevronDown, ListFilter } from 'lucide-react'
import { Button } from '../button'
import { Menu, MenuLink } from './menu'

export type FilterChoice = { href: string; label: string; current: boolean }

export type FilterMenuProps = {
  /** What is filtered by. */
  label: string
  choices: FilterChoice[]
}

/** Which part of a list is shown; each choice is an address, so that Back, reload and sharing keep it. */
export function FilterMenu({ label, choices }: FilterMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <Button icon={<ListFilter aria-hidden />}>
          <span className="sr-only">{label}: </span>
          {choices.find(({ current }) => current)?.label}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      {choices.map((choice) => (
        <MenuLink key={choice.href} href={choice.href} current={choice.current}>
          {choice.label}
        </MenuLink>
      ))}
    </Menu>
  )
}
