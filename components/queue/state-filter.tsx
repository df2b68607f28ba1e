import { listAddress } from '@/components/ui/list-address'
import { FilterMenu } from '@/components/ui/overlay/filter-menu'
import { words } from '@/components/words'
import { type ArticleState, articleStates } from '@/lib/domain/review/workflow'
import { articleStatus } from '../review/status-chip'

export type StateFilterProps = {
  base: string
  /** What else the list is filtered by. */
  query: Readonly<Record<string, string | undefined>>
  current?: ArticleState
}

/** Which states the list shows. */
export function StateFilter({ base, query, current }: StateFilterProps) {
  return (
    <FilterMenu
      label={words.articles.columns.status}
      choices={[
        { href: listAddress(base, query), label: words.articles.allStates, current: !current },
        ...articleStates.map((state) => ({
          href: listAddress(base, { ...query, state }),
          label: words.statuses[articleStatus(state, false)],
          current: state === current,
        })),
      ]}
    />
  )
}
