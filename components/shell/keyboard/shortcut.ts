export type Shortcut = {
  /** As `nameOfPress` writes it, or two presses with a space between: `j`, `Shift+1`, `Mod+Enter`, `g q`. */
  keys: string
  label: string
  run: () => void
}
export type ShortcutGroup = { title: string; shortcuts: readonly Shortcut[] }
