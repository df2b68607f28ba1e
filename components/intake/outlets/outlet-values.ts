import { checked } from '@/components/ui/form/faults'
import { createOutlet } from '@/lib/contract/outlets'

/** An outlet as its form has it: one name or address a line, nothing where nothing is known. @throws DomainError `validation` by field. */
export function outletValues(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const lines = (name: string) =>
    text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  return checked(createOutlet.body, {
    name: text('name'),
    aliases: lines('aliases'),
    hostnames: lines('hostnames'),
    homepage: text('homepage') || null,
    country: text('country').toUpperCase() || null,
    language: text('language') || null,
  })
}
