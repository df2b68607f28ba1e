'use client'

import { Search, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { Button, ButtonLink } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/text-field'
import { listAddress } from '@/components/ui/list-address'
import { type FilterChoice, FilterMenu } from '@/components/ui/overlay/filter-menu'
import { words } from '@/components/words'
import { articleStates } from '@/lib/domain/review/workflow'
import { articleStatus } from '../review/status-chip'

type Query = Readonly<
  Partial<Record<'state' | 'outlet' | 'assignee' | 'q' | 'from' | 'to', string | undefined>>
>

export type ArticleFiltersProps = {
  /** The list's address, and what it is filtered by. */
  base: string
  query: Query
  outlets: { slug: string; name: string }[]
  /** Whose articles may be asked for. */
  readers: { id: string; name: string }[]
}

const text = words.articles.filters

/** What the list is asked for; all of it stands in the address. */
export function ArticleFilters({ base, query, outlets, readers }: ArticleFiltersProps) {
  const router = useRouter()
  useShortcuts(words.articles.title, [
    { keys: '/', label: text.find, run: () => document.getElementById('q')?.focus() },
  ])

  function find(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const typed = (name: string) => String(form.get(name) ?? '').trim() || undefined
    router.push(listAddress(base, { ...query, q: typed('q'), from: typed('from'), to: typed('to') }))
  }

  const choicesOf = (name: keyof Query, all: string, known: { value: string; label: string }[]) => [
    { href: listAddress(base, { ...query, [name]: undefined }), label: all, current: !query[name] },
    ...known.map(({ value, label }) => ({
      href: listAddress(base, { ...query, [name]: value }),
      label,
      current: value === query[name],
    })),
  ]
  const states = articleStates.map((state) => ({
    value: state,
    label: words.statuses[articleStatus(state, false)],
  }))
  return (
    <search aria-label={text.find} className="flex flex-col gap-4">
      <form
        // What was typed and not sent gives way to what the address says.
        key={listAddress('', query)}
        noValidate
        onSubmit={find}
        className="flex flex-wrap items-end gap-3"
      >
        <TextField
          id="q"
          name="q"
          type="search"
          label={text.words}
          defaultValue={query.q}
          placeholder={text.wordsHint}
          maxLength={500}
          autoComplete="off"
          className="min-w-60 grow basis-0 max-sm:basis-full"
        />
        <DateField id="from" label={text.from} value={query.from} />
        <DateField id="to" label={text.to} value={query.to} />
        <Button type="submit" icon={<Search aria-hidden />} className="h-10 max-sm:h-11 max-sm:grow">
          {text.submit}
        </Button>
      </form>
      <div className="flex flex-wrap gap-2">
        <Choices label={words.articles.columns.status} choices={choicesOf('state', text.allStates, states)} />
        <Choices
          label={words.articles.columns.outlet}
          choices={choicesOf('outlet', text.allOutlets, outlets.map(valued))}
        />
        <Choices
          label={words.articles.columns.readers}
          choices={choicesOf('assignee', text.allReaders, readers.map(identified))}
        />
        {Object.values(query).some(Boolean) && (
          <ButtonLink href={base} variant="quiet" icon={<X aria-hidden />}>
            {text.clear}
          </ButtonLink>
        )}
      </div>
    </search>
  )
}

/** A menu, where there is something to choose. */
function Choices({ label, choices }: { label: string; choices: FilterChoice[] }) {
  return choices.length > 1 && <FilterMenu label={label} choices={choices} align="start" />
}

function DateField({ id, label, value }: { id: 'from' | 'to'; label: string; value: string | undefined }) {
  return (
    <TextField
      id={id}
      name={id}
      type="date"
      label={label}
      defaultValue={value}
      className="w-42 max-sm:grow max-sm:basis-32"
    />
  )
}

function valued({ slug, name }: { slug: string; name: string }) {
  return { value: slug, label: name }
}

function identified({ id, name }: { id: string; name: string }) {
  return { value: id, label: name }
}
