'use client'

import type { ReactNode } from 'react'
import { partLater } from '@/components/ui/later'
import type { AnnotationView } from '@/lib/contract/annotations'
import type { TaggingActions } from '../../workbench/use-tagging'
import { Missing } from '../missing'
import type { Offers } from '../offers'

const TagFields = partLater(async () => (await import('../tag-fields')).TagFields)

export type ListDetailsProps = {
  annotation: AnnotationView
  offers: Offers
  tagging: TaggingActions
  children?: ReactNode
}

/** The fields of a tag in the list, with what is still missing. */
export function ListDetails({ annotation, offers, tagging, children }: ListDetailsProps) {
  const { id } = annotation
  return (
    <div data-fields tabIndex={-1} className="mt-2 flex max-w-120 flex-col gap-2">
      {children}
      <TagFields
        annotation={annotation}
        offers={offers}
        onTagging={(changed) => tagging.edit(id, { tagging: changed })}
        onNote={(note) => tagging.edit(id, { note })}
      />
      <Missing annotation={annotation} />
    </div>
  )
}
