/** What a key press is, whatever the platform: the part of a KeyboardEvent that matching needs. */
export type KeyPress = {
  key: string
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/**
 * The name of a press as shortcuts are written: `j`, `Shift+j`, `1`, `Shift+1`, `?`, `Enter`, `Mod+Enter`.
 * Letters go by what is printed (event.key), digits by where they are (event.code), so that AZERTY's unshifted digits
 * count; signs carry no Shift, since layouts differ in how they are reached. Null for what is no shortcut:
 * a press with Alt, or with both Control and Meta.
 */
export function nameOfPress(press: KeyPress): string | null {
  if (press.altKey || (press.ctrlKey && press.metaKey)) return null
  const mod = press.ctrlKey || press.metaKey ? 'Mod+' : ''
  const key = keyName(press)
  const isSign = key.length === 1 && !/[\p{L}\d]/u.test(key)
  const shift = press.shiftKey && !isSign ? 'Shift+' : ''
  return `${mod}${shift}${key}`
}

function keyName({ key, code }: KeyPress): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  // A number pad without its lock sends arrows from the same place.
  const isDigit = digit !== undefined && (code.startsWith('Digit') || key === digit)
  if (isDigit) return digit
  return key.length === 1 ? key.toLowerCase() : key
}

/** Whether the key works in a field too: with Control or Command, and not what fields use themselves. */
export function worksInFields(keys: string): boolean {
  return keys === 'Mod+Enter'
}

/** Whether it is one key without Control or Command, which a person may switch off (WCAG 2.1.4). */
export function isSingleKey(keys: string): boolean {
  return !keys.startsWith('Mod+') && /^(Shift\+)?.( .)?$/u.test(keys)
}

/** `g q` is two presses one after the other; this gives the first, or null for a single press. */
export function firstOfSequence(keys: string): string | null {
  const [first, second] = keys.split(' ')
  return first && second ? first : null
}
