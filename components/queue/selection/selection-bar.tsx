'use client'

import { CircleSlash, Newspaper, Scale, Users } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Checkbox } from '@/components/ui/form/checkbox'
import { words } from '@/components/words'
import type { Reviewer } from '../../review/assign-dialog'
import { AssignMany } from './assign-many'
import type { ManyProps, Selected } from './many-dialog'
import { SetOutlet } from './set-outlet'
import { SetRights } from './set-rights'
import type { Selection } from './use-selection'
import { WithdrawMany } from './withdraw-many'

export type SelectionBarProps = {
  slug: string
  /** All on this page. */
  articles: Selected[]
  selection: Selection
  reviewers: Reviewer[]
  outlets: { slug: string; name: string }[]
}

const text = words.selection
const acts = [
  { name: 'assign', icon: Users },
  { name: 'outlet', icon: Newspaper },
  { name: 'rights', icon: Scale },
  { name: 'withdraw', icon: CircleSlash },
] as const

/** How many articles are chosen, and what can be done with all of them at once. It stays in view while there are some. */
export function SelectionBar({ slug, articles, selection, reviewers, outlets }: SelectionBarProps) {
  const [open, setOpen] = useState<(typeof acts)[number]['name'] | null>(null)
  const { ids } = selection
  const many: ManyProps = {
    slug,
    articles: articles.filter(({ id }) => ids.has(id)),
    onDone: selection.drop,
    onClose: () => setOpen(null),
  }
  return (
    <section
      aria-label={text.label}
      className={classes(
        'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-card px-5 py-2',
        ids.size > 0 && 'sticky top-2 z-10 shadow-float',
      )}
    >
      <Checkbox
        label={text.all}
        checked={ids.size > 0 && ids.size === articles.length}
        ref={(box) => {
          if (box) box.indeterminate = ids.size > 0 && ids.size < articles.length
        }}
        onChange={({ target }) => selection.setAll(target.checked)}
      />
      <p role="status" className="grow text-text2">
        {ids.size > 0 ? text.count(ids.size) : text.none}
      </p>
      {ids.size > 0 && (
        <div className="flex flex-wrap gap-2">
          {acts.map(({ name, icon: Icon }) => (
            <Button key={name} size="small" icon={<Icon aria-hidden />} onClick={() => setOpen(name)}>
              {text.acts[name]}
            </Button>
          ))}
        </div>
      )}
      {open === 'assign' && <AssignMany {...many} reviewers={reviewers} />}
      {open === 'outlet' && <SetOutlet {...many} outlets={outlets} />}
      {open === 'rights' && <SetRights {...many} />}
      {open === 'withdraw' && <WithdrawMany {...many} />}
    </section>
  )
}
