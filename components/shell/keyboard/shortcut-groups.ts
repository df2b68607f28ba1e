import type { ShortcutGroup } from './shortcut'

/** What works on the screen now, nearest first; who shows it hears of every group that comes or goes. */
export class ShortcutGroups {
  private groups: readonly ShortcutGroup[]
  private readonly listeners = new Set<() => void>()

  constructor(everywhere: ShortcutGroup) {
    this.groups = [everywhere]
  }

  /** The same list until a group comes or goes. */
  readonly list = (): readonly ShortcutGroup[] => this.groups

  /** Returns what takes it away again. */
  readonly register = (group: ShortcutGroup): (() => void) => {
    this.change([group, ...this.groups])
    return () => this.change(this.groups.filter((other) => other !== group))
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private change(groups: readonly ShortcutGroup[]): void {
    this.groups = groups
    for (const listener of this.listeners) listener()
  }
}
