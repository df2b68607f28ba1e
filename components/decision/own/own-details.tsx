'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/form/select'
import { TextField } from '@/components/ui/form/text-field'
import { words } from '@/components/words'
import { type Tagging, taggingSchema } from '@/lib/domain/codebook/attributes'
import { holders, reasons, sourceTypes } from '@/lib/domain/codebook/labels'
import { type MissingAttribute, missingAttributes } from '@/lib/domain/codebook/missing-attributes'

export type OwnDetailsProps = {
  tagging: Tagging
  submit: string
  busy: boolean
  onSettle: (tagging: Tagging) => void
  onCancel: () => void
}

type Values = { name: string; type: string; reason: string; holder: string; holderName: string }

/** The details of an own tag, so that the final layer is complete. */
export function OwnDetails({ tagging, submit, busy, onSettle, onCancel }: OwnDetailsProps) {
  const [values, setValues] = useState(() => valuesOf(tagging))
  const [faults, setFaults] = useState<MissingAttribute[]>([])
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), [])
  const set = (key: keyof Values) => (event: { target: { value: string } }) =>
    setValues({ ...values, [key]: event.target.value })
  const bind = (field: MissingAttribute, key: keyof Values) => ({
    id: fieldIds[field],
    value: values[key],
    onChange: set(key),
    error: faults.includes(field) ? words.missing[field] : undefined,
  })

  function settle(event: FormEvent): void {
    event.preventDefault()
    const filled = filledTagging(tagging, values)
    const missing = filled ? missingAttributes(filled) : []
    setFaults(missing)
    const [first] = missing
    if (first) document.getElementById(fieldIds[first])?.focus()
    if (filled && missing.length === 0) onSettle(filled)
  }

  const { fields } = words.annotate
  return (
    <form
      ref={form}
      noValidate
      onSubmit={settle}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      aria-label={words.compare.ownDetails(words.labels[tagging.label].name)}
      className="flex flex-col gap-3 rounded-card border border-ctl p-3"
    >
      {tagging.label === 'UNVERIFIED_CLAIM' && (
        <Select
          {...bind('reason', 'reason')}
          label={fields.reason}
          options={optionsOf(reasons, words.reasons)}
        />
      )}
      {tagging.label !== 'OPINION' && (
        <>
          <TextField
            {...bind('source.name', 'name')}
            label={fields.source}
            optional={tagging.label === 'UNVERIFIED_CLAIM'}
          />
          <Select
            {...bind('source.type', 'type')}
            label={fields.type}
            optional={tagging.label === 'UNVERIFIED_CLAIM'}
            options={optionsOf(sourceTypes, words.sourceTypes)}
          />
        </>
      )}
      {tagging.label === 'OPINION' && (
        <Select
          {...bind('holder', 'holder')}
          label={fields.whose}
          options={optionsOf(holders, words.holders)}
        />
      )}
      {tagging.label === 'OPINION' && values.holder === 'QUOTED' && (
        <TextField {...bind('holderName', 'holderName')} label={fields.name} />
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="small" variant="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button size="small" variant="primary" type="submit" keys="Enter" busy={busy}>
          {submit}
        </Button>
      </div>
    </form>
  )
}

const fieldIds: Record<MissingAttribute, string> = {
  'source.name': 'own-source-name',
  'source.type': 'own-source-type',
  reason: 'own-why-unverified',
  holder: 'own-holder',
  holderName: 'own-holder-name',
}

function optionsOf<Value extends string>(values: readonly Value[], names: Record<Value, string>) {
  return values.map((value) => ({ value, label: names[value] }))
}

function valuesOf(tagging: Tagging): Values {
  const source = tagging.label === 'OPINION' ? undefined : tagging.attributes.source
  const opinion = tagging.label === 'OPINION' ? tagging.attributes : {}
  return {
    name: source?.name ?? '',
    type: source?.type ?? '',
    reason: (tagging.label === 'UNVERIFIED_CLAIM' && tagging.attributes.reason) || '',
    holder: opinion.holder ?? '',
    holderName: opinion.holderName ?? '',
  }
}

/** The tagging with what stands in the fields; what the form has no field for stays. */
function filledTagging({ label, attributes }: Tagging, values: Values): Tagging | null {
  const { source: given, ...rest } = { source: undefined, ...attributes }
  const source = { ...given, name: values.name.trim() || undefined, type: values.type || undefined }
  const hasSource = label !== 'OPINION' && (source.name || source.type)
  const isQuoted = values.holder === 'QUOTED'
  const filled = {
    ...rest,
    ...(hasSource && { source }),
    ...(label === 'UNVERIFIED_CLAIM' && { reason: values.reason || undefined }),
    ...(label === 'OPINION' && {
      holder: values.holder || undefined,
      holderName: (isQuoted && values.holderName.trim()) || undefined,
    }),
  }
  const parsed = taggingSchema.safeParse({ label, attributes: filled })
  return parsed.success ? parsed.data : null
}
