/** HTML that is escaped by construction: the only way to a `Markup` is this template, and it escapes every value. */

class Fragment {
  constructor(readonly source: string) {}
}
export type Markup = Fragment

type Content = Markup | string | number | null | readonly Content[]

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Values stand in text or between double quotes of an attribute; `null` is nothing, lists are joined. */
export function html(literals: TemplateStringsArray, ...values: Content[]): Markup {
  return new Fragment(
    literals.reduce((source, literal, n) => source + written(values[n - 1] ?? null) + literal),
  )
}

function written(value: Content): string {
  if (value === null) return ''
  if (value instanceof Fragment) return value.source
  if (typeof value === 'object') return value.map(written).join('')
  return String(value).replace(/[&<>"']/g, (character) => escapes[character] ?? character)
}
