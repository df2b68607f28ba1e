'use client'

import { TextArea, TextField } from '@/components/ui/form/text-field'
import { words } from '@/components/words'
import type { Outlet } from '@/lib/contract/outlets'

export type OutletFieldsProps = {
  outlet: Outlet
  errorOf: (field: string) => string | undefined
}

export function OutletFields({ outlet, errorOf }: OutletFieldsProps) {
  const text = words.outlets
  const field = (id: 'name' | 'homepage' | 'country' | 'language') => ({
    id,
    name: id,
    label: text[id],
    error: errorOf(id),
    defaultValue: outlet[id] ?? '',
    autoComplete: 'off',
  })
  const list = (id: 'aliases' | 'hostnames') => ({
    id,
    name: id,
    label: text[id],
    error: errorOf(id),
    defaultValue: outlet[id].join('\n'),
    autoComplete: 'off',
    optional: true,
  })
  return (
    <>
      <TextField {...field('name')} data-autofocus />
      <TextArea {...list('aliases')} hint={text.aliasesHint} />
      <TextArea {...list('hostnames')} hint={text.hostnamesHint} spellCheck={false} />
      <TextField {...field('homepage')} type="url" optional />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field('country')} hint={text.countryHint} optional maxLength={2} />
        <TextField {...field('language')} hint={text.languageHint} optional />
      </div>
    </>
  )
}
