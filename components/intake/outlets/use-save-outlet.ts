'use client'

import { useRef } from 'react'
import { checked } from '@/components/ui/form/faults'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { createOutlet, type Outlet, outletSchema, updateOutlet } from '@/lib/contract/outlets'
import { DomainError } from '@/lib/domain/error'

/** Creates or changes an outlet. After a conflict it says so once; saving again then builds on what the other left. */
export function useSaveOutlet(outlet: Outlet | null, keyFor: (contents: unknown) => string) {
  const version = useRef(outlet?.version ?? 0)

  return async function save(form: FormData): Promise<Outlet> {
    const body = checked(createOutlet.body, fieldsOf(form))
    if (!outlet) return request(createOutlet, { body, key: keyFor(body) })
    const key = keyFor({ body, version: version.current })
    const asked = { params: { slug: outlet.slug }, body, version: version.current, key }
    return request(updateOutlet, asked).catch((error) => {
      const current = currentVersion(error)
      if (current === null) throw error
      version.current = current
      throw new DomainError('validation', words.outlets.conflict, {
        errors: [{ path: '', message: words.outlets.conflict }],
      })
    })
  }
}

function fieldsOf(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const lines = (name: string) =>
    text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  return {
    name: text('name'),
    aliases: lines('aliases'),
    hostnames: lines('hostnames'),
    homepage: text('homepage') || null,
    country: text('country').toUpperCase() || null,
    language: text('language') || null,
  }
}

function currentVersion(error: unknown): number | null {
  if (!(error instanceof DomainError) || error.code !== 'version_conflict') return null
  const current = outletSchema.safeParse(error.details.current)
  return current.success ? current.data.version : null
}
