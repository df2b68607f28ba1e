export type TextWarning = 'BOM_DROPPED' | 'LINE_ENDINGS' | 'NUL_REMOVED' | 'SURROGATE_REPLACED'

/**
 * The text as it is stored and hashed: lone surrogates become U+FFFD, NUL is removed, a leading byte order mark is
 * dropped, CRLF and CR become LF. No Unicode normalisation: every other character stays as it came. Each change is
 * warned of once. Normalising twice changes nothing more.
 */
export function normaliseText(raw: string): { text: string; warnings: TextWarning[] } {
  const wellFormed = raw.toWellFormed()
  const withoutNul = wellFormed.replaceAll('\0', '')
  const withoutMark = withoutNul.replace(/^\uFEFF+/, '')
  const text = withoutMark.replace(/\r\n?/g, '\n')

  const warnings: TextWarning[] = []
  if (withoutMark !== withoutNul) warnings.push('BOM_DROPPED')
  if (text !== withoutMark) warnings.push('LINE_ENDINGS')
  if (withoutNul !== wellFormed) warnings.push('NUL_REMOVED')
  if (wellFormed !== raw) warnings.push('SURROGATE_REPLACED')
  return { text, warnings }
}
