'use client'

import { ChevronDown, ListFilter } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu, MenuLink } from '@/components/ui/menu'
import { words } from '@/components/words'
import { type ArticleState, articleStates } from '@/lib/domain/review/workflow'
import { articleStatus } from './status-chip'

/** Which states the list shows; the choice stands in the address. */
export function StateFilter({ base, current }: { base: string; current?: ArticleState }) {
  return (
    <Menu
      align="end"
      trigger={
        <Button icon={<ListFilter aria-hidden />}>
          <span className="sr-only">{words.articles.columns.status}: </span>
          {current ? nameOf(current) : words.articles.allStates}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuLink href={base} current={!current}>
        {words.articles.allStates}
      </MenuLink>
      {articleStates.map((state) => (
        <MenuLink key={state} href={`${base}?state=${state}`} current={state === current}>
          {nameOf(state)}
        </MenuLink>
      ))}
    </Menu>
  )
}

function nameOf(state: ArticleState): string {
  return words.statuses[articleStatus(state, false)]
}
