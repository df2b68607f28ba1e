import { describe, expect, it } from 'vitest'
import { ShortcutGroups } from './shortcut-groups'

const group = (title: string) => ({ title, shortcuts: [] })

describe('the groups of shortcuts', () => {
  it('are listed nearest first, and again when a screen comes or goes while they are shown', () => {
    const groups = new ShortcutGroups(group('Everywhere'))
    const shown: string[][] = []
    const show = () => shown.push(groups.list().map(({ title }) => title))
    const stop = groups.subscribe(show)
    const leaveProject = groups.register(group('Project'))
    const leaveReader = groups.register(group('Reader'))
    leaveProject()
    leaveReader()
    stop()
    groups.register(group('Queue'))
    expect(shown).toEqual([
      ['Project', 'Everywhere'],
      ['Reader', 'Project', 'Everywhere'],
      ['Reader', 'Everywhere'],
      ['Everywhere'],
    ])
  })

  it('are the same list as long as nothing changes', () => {
    const groups = new ShortcutGroups(group('Everywhere'))
    expect(groups.list()).toBe(groups.list())
  })
})
