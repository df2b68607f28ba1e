/** Whether the text holds nothing but Unicode White_Space (the empty text too): such lines separate blocks. */
export function isBlank(text: string): boolean {
  return !/\P{White_Space}/u.test(text)
}

/** Whether anything of the text can be seen: not only white space, controls and characters without a shape. */
export function isVisible(text: string): boolean {
  return /[^\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text)
}

/** The text with every run of White_Space, no-break spaces and line breaks included, as one space and none at its ends. */
export function foldWhiteSpace(text: string): string {
  return text
    .split(/\p{White_Space}+/u)
    .filter((word) => word !== '')
    .join(' ')
}

/** How many UTF-16 units of White_Space the text begins and ends with; none are counted twice. */
export function whiteSpaceAround(text: string): { before: number; after: number } {
  let start = 0
  while (start < text.length && isBlank(text.charAt(start))) start++
  let end = text.length
  while (end > start && isBlank(text.charAt(end - 1))) end--
  return { before: start, after: text.length - end }
}
