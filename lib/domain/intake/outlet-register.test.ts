import { describe, expect, it } from 'vitest'
import { OutletRegister } from './outlet-register'

const outlet = (name: string, hostnames: string[]) => ({
  slug: name.toLowerCase(),
  name,
  aliases: [],
  hostnames,
})

describe('a web address in the register', () => {
  it('means nobody where two outlets have it, in whichever order they stand', () => {
    const two = [outlet('Mail', ['a.example', 'mail.example']), outlet('Post', ['www.a.example'])]
    for (const outlets of [two, two.toReversed()]) {
      const register = new OutletRegister(outlets)
      expect(register.find('news.a.example')).toBeNull()
      expect(register.find('mail.example')).toBe('Mail')
    }
  })

  it('means its outlet also where that one has it with and without www.', () => {
    expect(new OutletRegister([outlet('Mail', ['a.example', 'www.a.example'])]).find('a.example')).toBe(
      'Mail',
    )
  })
})
