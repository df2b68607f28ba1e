import { expect, test } from 'vitest'
import { emailSchema, passwordSchema } from './people'

test.each([
  'a＠b.com',
  '"e@evil"@x',
  'a@b.com\r\n',
  'a@b.com\r\nBcc: c@d.com',
  'a@b',
  'a@b@c.com',
  'ä@b.com',
  '',
])('row 52: %j is no e-mail address', (given) => {
  expect(emailSchema.safeParse(given).success).toBe(false)
})

test('row 52: an e-mail address is the same in any case, with spaces around it', () => {
  expect(emailSchema.parse('  Ada.Lovelace@Example.ORG ')).toBe('ada.lovelace@example.org')
})

test('row 51: a password has 12 to 128 characters, as a reader counts code points', () => {
  const accepted = [12, 64, 128].flatMap((length) => ['x'.repeat(length), '🦊'.repeat(length)])
  for (const password of accepted) expect(passwordSchema.parse(password)).toBe(password)
  for (const length of [7, 11, 129]) {
    expect(passwordSchema.safeParse('x'.repeat(length)).success).toBe(false)
    expect(passwordSchema.safeParse('🦊'.repeat(length)).success).toBe(false)
  }
})
