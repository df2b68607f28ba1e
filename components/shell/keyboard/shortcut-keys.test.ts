import { describe, expect, it } from 'vitest'
import { firstOfSequence, isSingleKey, type KeyPress, nameOfPress } from './shortcut-keys'

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held }
}

describe('the name of a key press', () => {
  it('takes a letter by what is printed, on any layout and with Caps Lock', () => {
    expect(nameOfPress(press('j', 'KeyJ'))).toBe('j')
    expect(nameOfPress(press('J', 'KeyJ'))).toBe('j')
    expect(nameOfPress(press('q', 'KeyA'))).toBe('q')
    expect(nameOfPress(press('J', 'KeyJ', { shiftKey: true }))).toBe('Shift+j')
  })

  it('takes a digit by its place, so that AZERTY tags without Shift', () => {
    expect(nameOfPress(press('&', 'Digit1'))).toBe('1')
    expect(nameOfPress(press('1', 'Digit1', { shiftKey: true }))).toBe('Shift+1')
    expect(nameOfPress(press('!', 'Digit1', { shiftKey: true }))).toBe('Shift+1')
    expect(nameOfPress(press('2', 'Numpad2'))).toBe('2')
  })

  it('lets a number pad without its lock move the cursor', () => {
    expect(nameOfPress(press('ArrowDown', 'Numpad2'))).toBe('ArrowDown')
  })

  it('ignores Shift for signs, which layouts reach differently', () => {
    expect(nameOfPress(press('?', 'Slash', { shiftKey: true }))).toBe('?')
    expect(nameOfPress(press('?', 'Minus', { shiftKey: true }))).toBe('?')
    expect(nameOfPress(press('.', 'Period'))).toBe('.')
  })

  it('takes Control and Command as one', () => {
    expect(nameOfPress(press('Enter', 'Enter', { ctrlKey: true }))).toBe('Mod+Enter')
    expect(nameOfPress(press('Enter', 'Enter', { metaKey: true }))).toBe('Mod+Enter')
    expect(nameOfPress(press('Z', 'KeyZ', { metaKey: true, shiftKey: true }))).toBe('Mod+Shift+z')
  })

  it('leaves presses with Alt and AltGr to the system', () => {
    expect(nameOfPress(press('j', 'KeyJ', { altKey: true }))).toBeNull()
    expect(nameOfPress(press('€', 'KeyE', { ctrlKey: true, altKey: true }))).toBeNull()
  })
})

describe('the kinds of shortcut', () => {
  it('calls single what needs neither Control nor a named key', () => {
    expect(['j', 'Shift+j', '1', '?', 'g q'].every(isSingleKey)).toBe(true)
    expect(['Mod+Enter', 'Mod+z', 'Enter', 'Escape', 'Delete'].some(isSingleKey)).toBe(false)
  })

  it('splits a sequence at its space', () => {
    expect(firstOfSequence('g q')).toBe('g')
    expect(firstOfSequence('g')).toBeNull()
  })
})
