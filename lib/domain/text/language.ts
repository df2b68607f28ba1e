const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Whether the text is the tag (BCP 47) of a language that has a name. */
export function isLanguage(tag: string): boolean {
  try {
    return names.of(new Intl.Locale(tag).language) !== undefined
  } catch {
    return false
  }
}

/** What may stand as `lang` of an element; what was stored before it was checked says nothing. */
export function langOf(language: string | null | undefined): string | undefined {
  return language && isLanguage(language) ? language : undefined
}
