/** Longest name shown, in characters. */
const LONGEST = 60

/**
 * A file's name as it may be shown: its last part alone, without control and direction characters (which could make one
 * ending look like another), the middle left out when it is long.
 */
export function fileName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const characters = [
    ...last
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
      .trim(),
  ]
  if (characters.length <= LONGEST) return characters.join('')
  return `${characters.slice(0, LONGEST - 21).join('')}…${characters.slice(-20).join('')}`
}
