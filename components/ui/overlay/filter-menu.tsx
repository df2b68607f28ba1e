'use client'

import { ChevronDown, ListFilter } from 'lucide-react'
import { Button } from '../button'
import { Menu, MenuLink } from './menu'

export type FilterChoice = { href: string; label: string; current: boolean }

export type FilterMenuProps = {
  /** What is filtered by. */
  label: string
  choices: FilterChoice[]
  align?: 'start' | 'end'
}

/** Which part of a list is shown; each choice is an address, so that Back, reload and sharing keep it. */
export function FilterMenu({ label, choices, align = 'end' }: FilterMenuProps) {
  return (
    <Menu
      align={align}
      trigger={
        <Button icon={<ListFilter aria-hidden />} className="max-w-full shrink!">
          <span className="sr-only">{label}: </span>
          <span className="max-w-60 truncate">{choices.find(({ current }) => current)?.label}</span>
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
