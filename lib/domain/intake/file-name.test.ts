import { describe, expect, it } from 'vitest'
import { fileName } from './file-name'

describe('a file’s name on screen', () => {
  it('is its last part alone, whatever the path before it', () => {
    expect(fileName('../../etc/passwd')).toBe('passwd')
    expect(fileName('C:\\fakepath\\round-up.txt')).toBe('round-up.txt')
  })

  it('hides no ending behind another and breaks no line', () => {
    expect(fileName('report\u202Etxt.exe')).toBe('reporttxt.exe')
    expect(fileName('a\r\nb\u0000\u200B.txt')).toBe('ab.txt')
  })

  it('keeps its beginning and its ending when it is long', () => {
    const shown = fileName(`${'ä'.repeat(295)}.json`)
    expect([...shown]).toHaveLength(60)
    expect(shown).toMatch(/^ä+…ä+\.json$/)
  })
})
