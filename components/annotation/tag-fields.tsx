'use client'

import { Combobox } from '@/components/ui/form/combobox'
import { Select } from '@/components/ui/form/select'
import { TextArea, TextField } from '@/components/ui/form/text-field'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import type { Tagging } from '@/lib/domain/codebook/attributes'
import { holders, opinionKinds, reasons, sourceTypes } from '@/lib/domain/codebook/labels'
import { useDraft } from '../workbench/use-draft'
import { changeLink, changeOpinion, changeRelays, changeSource } from './change-details'
import { linksNear, type Offers } from './offers'
import { type OpinionTagging, relaysOf, type SourcedTagging } from './tag-details'

export type TagFieldsProps = {
  annotation: AnnotationView
  offers: Offers
  /** Changes the tagging as it is by then: others of its fields may have changed meanwhile. */
  onTagging: (change: (current: Tagging) => Tagging | null) => void
  onNote: (note: string | null) => void
}

/** The details a label asks for, then the note; every change is kept as soon as typing rests. */
export function TagFields({ annotation, offers, onTagging, onNote }: TagFieldsProps) {
  const id = `details-${annotation.id}`
  return (
    <div className="flex flex-col gap-2">
      {annotation.label === 'UNVERIFIED_CLAIM' && (
        <Select
          id={`${id}-reason`}
          inline
          size="small"
          label={words.annotate.fields.reason}
          options={reasons.map((value) => ({ value, label: words.reasons[value] }))}
          value={annotation.attributes.reason ?? ''}
          onChange={({ target }) => {
            const reason = reasons.find((one) => one === target.value)
            onTagging((current) =>
              current.label === 'UNVERIFIED_CLAIM'
                ? { ...current, attributes: { ...current.attributes, reason } }
                : null,
            )
          }}
        />
      )}
      {annotation.label === 'OPINION' ? (
        <HolderFields id={id} tagging={annotation} onTagging={onTagging} />
      ) : (
        <SourceFields id={id} tagging={annotation} offers={offers} onTagging={onTagging} />
      )}
      <NoteField id={`${id}-note`} note={annotation.note} onNote={onNote} />
    </div>
  )
}

type PartProps<T> = { id: string; tagging: T; onTagging: TagFieldsProps['onTagging'] }

function SourceFields({
  id,
  tagging,
  offers,
  onTagging,
}: PartProps<SourcedTagging & AnnotationView> & { offers: Offers }) {
  const { source, link } = tagging.attributes
  const { fields } = words.annotate
  const change = (make: (current: SourcedTagging) => Tagging | null) =>
    onTagging((current) => (current.label === 'OPINION' ? null : make(current)))
  const useText = (value: string, make: (current: SourcedTagging, text: string) => Tagging | null) =>
    useDraft(
      value,
      (text) => make(tagging, text) !== null,
      (text) => change((current) => make(current, text)),
    )
  const name = useText(source?.name ?? '', (current, text) => changeSource(current, { name: text }))
  const via = useText(relaysOf(tagging), changeRelays)
  const address = useText(link ?? '', changeLink)
  return (
    <>
      <Combobox
        id={`${id}-source`}
        inline
        size="small"
        label={fields.source}
        value={name.text}
        error={name.isRefused ? words.annotate.tooLong : undefined}
        options={offers.names.map((value) => ({ value, label: value }))}
        onChange={name.type}
        onBlur={name.settle}
      />
      <Select
        id={`${id}-type`}
        inline
        size="small"
        label={fields.type}
        options={sourceTypes.map((value) => ({ value, label: words.sourceTypes[value] }))}
        value={source?.type ?? ''}
        onChange={({ target }) => {
          const type = sourceTypes.find((one) => one === target.value)
          change((current) => changeSource(current, { type }))
        }}
      />
      <TextField
        id={`${id}-via`}
        inline
        size="small"
        label={fields.via}
        title={words.annotate.viaHint}
        value={via.text}
        error={via.isRefused ? words.annotate.tooLong : undefined}
        onChange={({ target }) => via.type(target.value)}
        onBlur={via.settle}
      />
      <Combobox
        id={`${id}-link`}
        inline
        size="small"
        inputMode="url"
        label={fields.link}
        value={address.text}
        error={address.isRefused ? words.annotate.linkInvalid : undefined}
        options={linksNear(offers.links, tagging).map(({ href, words: hint }) => ({
          value: href,
          label: href,
          hint,
        }))}
        onChange={address.type}
        onBlur={address.settle}
      />
    </>
  )
}

function HolderFields({ id, tagging, onTagging }: PartProps<OpinionTagging>) {
  const { attributes } = tagging
  const { fields } = words.annotate
  const change = (changed: Partial<OpinionTagging['attributes']>) =>
    onTagging((current) => (current.label === 'OPINION' ? changeOpinion(current, changed) : null))
  const named = (text: string) => ({ holderName: text.trim() || undefined })
  const name = useDraft(
    attributes.holderName ?? '',
    (text) => changeOpinion(tagging, named(text)) !== null,
    (text) => change(named(text)),
  )
  return (
    <>
      <Select
        id={`${id}-holder`}
        inline
        size="small"
        label={fields.whose}
        options={holders.map((value) => ({ value, label: words.holders[value] }))}
        value={attributes.holder ?? ''}
        onChange={({ target }) => {
          const holder = holders.find((one) => one === target.value)
          change({ holder })
        }}
      />
      {attributes.holder === 'QUOTED' && (
        <TextField
          id={`${id}-name`}
          inline
          size="small"
          label={fields.name}
          value={name.text}
          error={name.isRefused ? words.annotate.tooLong : undefined}
          onChange={({ target }) => name.type(target.value)}
          onBlur={name.settle}
        />
      )}
      <Select
        id={`${id}-kind`}
        inline
        size="small"
        label={fields.kind}
        options={opinionKinds.map((value) => ({ value, label: words.opinionKinds[value] }))}
        value={attributes.kind ?? ''}
        onChange={({ target }) => {
          const kind = opinionKinds.find((one) => one === target.value)
          change({ kind })
        }}
      />
    </>
  )
}

function NoteField({
  id,
  note,
  onNote,
}: {
  id: string
  note: string | null
  onNote: TagFieldsProps['onNote']
}) {
  const draft = useDraft(
    note ?? '',
    () => true,
    (text) => onNote(text === '' ? null : text),
  )
  return (
    <TextArea
      id={id}
      inline
      label={words.annotate.fields.note}
      placeholder={words.annotate.noteHint}
      maxLength={10_000}
      value={draft.text}
      onChange={({ target }) => draft.type(target.value)}
      onBlur={draft.settle}
    />
  )
}
