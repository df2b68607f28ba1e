'use client'

import { Checkbox } from '@/components/ui/form/checkbox'
import { Combobox } from '@/components/ui/form/combobox'
import { Select } from '@/components/ui/form/select'
import { TextArea, TextField } from '@/components/ui/form/text-field'
import { rightsValues } from '@/lib/domain/exchange/rights'
import type { KnownOutlet } from '@/lib/domain/intake/outlet-register'
import type { ArticleFields, FieldName } from './article-fields'
import { importingWords } from './importing-words'

export type MetadataFieldsProps = {
  fields: ArticleFields
  idOf: (field: FieldName) => string
  /** Where a value was found. */
  noteOf: (field: FieldName) => string | null
  errorOf: (field: FieldName) => string | undefined
  outletHint: string
  outlets: readonly Pick<KnownOutlet, 'slug' | 'name' | 'aliases'>[]
  onType: (typed: Partial<ArticleFields>) => void
}

/** What is known of an article besides its text, open to correction. */
export function MetadataFields(props: MetadataFieldsProps) {
  const { fields, idOf, noteOf, errorOf, outletHint, outlets, onType } = props
  const bind = (field: Exclude<FieldName, 'isExcerpt' | 'rights' | 'outlet'>) => ({
    id: idOf(field),
    label: importingWords.fields[field],
    note: noteOf(field),
    value: fields[field],
    error: errorOf(field),
    onChange: (event: { target: { value: string } }) => onType({ [field]: event.target.value }),
  })
  const { hints } = importingWords
  return (
    <div className="mt-3 grid grid-cols-1 gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-6">
      <TextField {...bind('title')} className="sm:col-span-2 lg:col-span-4" />
      <TextField {...bind('publishedAt')} hint={hints.publishedAt} className="lg:col-span-2" />
      <Combobox
        id={idOf('outlet')}
        className="lg:col-span-2"
        label={importingWords.fields.outlet}
        note={noteOf('outlet')}
        hint={outletHint}
        error={errorOf('outlet')}
        value={fields.outlet}
        options={outlets.map(({ slug, name, aliases }) => ({
          value: slug,
          label: name,
          hint: aliases.join(', ') || undefined,
        }))}
        onChange={(outlet) => onType({ outlet })}
      />
      <TextArea {...bind('bylines')} rows={1} optional hint={hints.bylines} className="lg:col-span-2" />
      <TextField {...bind('url')} optional inputMode="url" className="lg:col-span-2" />
      <TextField {...bind('republishedBy')} optional className="lg:col-span-2" />
      <TextField {...bind('language')} optional hint={hints.language} className="lg:col-span-2" />
      <Select
        id={idOf('rights')}
        className="lg:col-span-2"
        label={importingWords.fields.rights}
        placeholder={null}
        options={rightsValues.map((value) => ({ value, label: importingWords.rightsValues[value] }))}
        value={fields.rights}
        onChange={(event) => {
          const rights = rightsValues.find((value) => value === event.target.value)
          if (rights) onType({ rights })
        }}
      />
      <Checkbox
        id={idOf('isExcerpt')}
        className="sm:col-span-2 lg:col-span-6"
        label={importingWords.fields.isExcerpt}
        hint={noteOf('isExcerpt')}
        checked={fields.isExcerpt}
        onChange={(event) => onType({ isExcerpt: event.target.checked })}
      />
    </div>
  )
}
