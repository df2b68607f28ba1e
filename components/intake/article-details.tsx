'use client'

import Link from 'next/link'
import type { FieldFault } from '@/components/ui/form/error-summary'
import type { Found } from '@/lib/domain/intake/edit/edit-preview'
import type { KnownOutlet, OutletRegister } from '@/lib/domain/intake/outlet-register'
import { foundBy, toCheck } from './article-check'
import type { ArticleFields } from './article-fields'
import { type DraftArticle, fieldId } from './import-draft'
import { importingWords } from './importing-words'
import { MetadataFields } from './metadata-fields'

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
  return (
    <article aria-labelledby={`${id}-name`} className="rounded-card border border-line bg-card px-5 py-4">
      <h3 id={`${id}-name`} className="text-h3">
        <span className="text-text2">{importingWords.article(number)}</span>{' '}
        {fields.title.trim() || importingWords.untitled}
      </h3>
      {duplicateOf && <Duplicate article={article} articleId={duplicateOf} onKeep={onKeep} />}
      {!isSkipped && (
        <MetadataFields
          fields={fields}
          idOf={(field) => fieldId(id, field)}
          noteOf={(field) => foundBy(article, found, field)}
          errorOf={(field) => faultAt(faults, fieldId(id, field))}
          outletHint={outletHint(article, found, register)}
          outlets={outlets}
          onType={onType}
        />
      )}
    </article>
  )
}

type DuplicateProps = { article: DraftArticle; articleId: string; onKeep: (isKept: boolean) => void }

function Duplicate({ article: { id, number, fields, isSkipped }, articleId, onKeep }: DuplicateProps) {
  const { duplicate, duplicateChoice, skip, keep, keepHint } = importingWords
  return (
    <fieldset className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1">
      <legend className="sr-only">{duplicateChoice(number)}</legend>
      <p>
        {duplicate}{' '}
        <Link href={`/articles/${articleId}/annotate`} className="link" target="_blank">
          {fields.title.trim() || importingWords.untitled}
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
  const status = known === null ? importingWords.newOutlet(outlet) : importingWords.outletKnown
  const isGuess = toCheck(article, found).includes('outlet')
  return isGuess ? `${importingWords.outletFromLinks} ${status}` : status
}
