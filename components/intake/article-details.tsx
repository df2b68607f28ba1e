'use client'

import Link from 'next/link'
import { Checkbox } from '@/components/ui/form/checkbox'
import { Combobox } from '@/components/ui/form/combobox'
import type { FieldFault } from '@/components/ui/form/error-summary'
import { Select } from '@/components/ui/form/select'
import { TextArea, TextField } from '@/components/ui/form/text-field'
import { words } from '@/components/words'
import { rightsValues } from '@/lib/contract/articles'
import type { Found } from '@/lib/domain/intake/edit/edit-preview'
import type { KnownOutlet, OutletRegister } from '@/lib/domain/intake/outlet-register'
import { foundBy, toCheck } from './article-check'
import type { ArticleFields, FieldName } from './article-fields'
import { type DraftArticle, fieldId } from './import-draft'

type ArticleDetailsProps = {
  article: DraftArticle
  found: Found | undefined
  outlets: KnownOutlet[]
  register: OutletRegister
  faults: FieldFault[]
  onType: (typed: Partial<ArticleFields>) => void
  onKeep: (isKept: boolean) => void
}

/** One article's fields, each as printed where it was found and open to correction. */
export function ArticleDetails({
  article,
  found,
  outlets,
  register,
  faults,
  onType,
  onKeep,
}: ArticleDetailsProps) {
  const { id, number, fields, duplicateOf, isSkipped } = article
  const bind = (field: Exclude<FieldName, 'isExcerpt' | 'rights' | 'outlet'>) => ({
    id: fieldId(id, field),
    label: words.importing.fields[field],
    note: foundBy(article, found, field),
    value: fields[field],
    error: faultAt(faults, fieldId(id, field)),
    onChange: (event: { target: { value: string } }) => onType({ [field]: event.target.value }),
  })
  const { hints } = words.importing
  return (
    <article aria-labelledby={`${id}-name`} className="rounded-card border border-line bg-card px-5 py-4">
      <h3 id={`${id}-name`} className="text-h3">
        <span className="text-text2">{words.importing.article(number)}</span>{' '}
        {fields.title.trim() || words.importing.untitled}
      </h3>
      {duplicateOf && <Duplicate article={article} articleId={duplicateOf} onKeep={onKeep} />}
      {!isSkipped && (
        <div className="mt-3 grid grid-cols-1 gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-6">
          <TextField {...bind('title')} className="sm:col-span-2 lg:col-span-4" />
          <TextField {...bind('publishedAt')} hint={hints.publishedAt} className="lg:col-span-2" />
          <Combobox
            id={fieldId(id, 'outlet')}
            className="lg:col-span-2"
            label={words.importing.fields.outlet}
            note={foundBy(article, found, 'outlet')}
            hint={outletHint(article, found, register)}
            error={faultAt(faults, fieldId(id, 'outlet'))}
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
            id={fieldId(id, 'rights')}
            className="lg:col-span-2"
            label={words.importing.fields.rights}
            placeholder={null}
            options={rightsValues.map((value) => ({ value, label: words.importing.rightsValues[value] }))}
            value={fields.rights}
            onChange={(event) => {
              const rights = rightsValues.find((value) => value === event.target.value)
              if (rights) onType({ rights })
            }}
          />
          <Checkbox
            id={fieldId(id, 'isExcerpt')}
            className="sm:col-span-2 lg:col-span-6"
            label={words.importing.fields.isExcerpt}
            hint={foundBy(article, found, 'isExcerpt')}
            checked={fields.isExcerpt}
            onChange={(event) => onType({ isExcerpt: event.target.checked })}
          />
        </div>
      )}
    </article>
  )
}

type DuplicateProps = { article: DraftArticle; articleId: string; onKeep: (isKept: boolean) => void }

function Duplicate({ article: { id, number, fields, isSkipped }, articleId, onKeep }: DuplicateProps) {
  const { duplicate, duplicateChoice, skip, keep, keepHint } = words.importing
  return (
    <fieldset className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1">
      <legend className="sr-only">{duplicateChoice(number)}</legend>
      <p>
        {duplicate}{' '}
        <Link href={`/articles/${articleId}/annotate`} className="link" target="_blank">
          {fields.title.trim() || words.importing.untitled}
        </Link>
      </p>
      {[true, false].map((skips) => (
        <label key={String(skips)} className="target inline-flex items-center gap-2">
          <input
            type="radio"
            name={`${id}-duplicate`}
            checked={isSkipped === skips}
            onChange={() => onKeep(!skips)}
          />
          {skips ? skip : keep}
        </label>
      ))}
      {!isSkipped && <p className="text-small text-text2">{keepHint}</p>}
    </fieldset>
  )
}

function faultAt(faults: FieldFault[], id: string): string | undefined {
  return faults.find(({ field }) => field === id)?.message
}

/** Whether the outlet is known, is new and will be created, or is a guess one should look at. */
function outletHint(article: DraftArticle, found: Found | undefined, register: OutletRegister): string {
  const outlet = article.fields.outlet.trim()
  if (outlet === '') return ''
  const known = register.find(outlet)
  const status = known === null ? words.importing.newOutlet(outlet) : words.importing.outletKnown
  const isGuess = toCheck(article, found).includes('outlet')
  return isGuess ? `${words.importing.outletFromLinks} ${status}` : status
}
