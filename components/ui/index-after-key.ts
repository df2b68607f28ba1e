/** Where a key leads in a list that is one stop of the tab key; null where it means nothing there. */
export function indexAfterKey(key: string, from: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, length - 1)
    case 'ArrowUp':
      return Math.max(from - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return null
  }
}
