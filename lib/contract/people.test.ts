import { expect, test } from 'vitest'
import { emailSchema, passwordSchema, readEmails } from './people'

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

test.each<[string, string[], string[]]>([
  ['ada@example.org', ['ada@example.org'], []],
  [
    'ada@example.org,bo@example.org; cy@example.org dan@example.org\r\n\teve@example.org',
    ['ada', 'bo', 'cy', 'dan', 'eve'].map((name) => `${name}@example.org`),
    [],
  ],
  [' Ada@Example.org\nada@example.org, ', ['ada@example.org'], []],
  ['ada@example.org, bo＠example.org, cy, cy', ['ada@example.org'], ['bo＠example.org', 'cy']],
  [' ,;\n', [], []],
])('the addresses in %j are each read once, and what is none is named', (text, emails, others) => {
  expect(readEmails(text)).toEqual({ emails, others })
})

test('row 51: a password has 12 to 128 characters, as a reader counts code points', () => {
  const accepted = [12, 64, 128].flatMap((length) => ['x'.repeat(length), '🦊'.repeat(length)])
  for (const password of accepted) expect(passwordSchema.parse(password)).toBe(password)
  for (const length of [7, 11, 129]) {
    expect(passwordSchema.safeParse('x'.repeat(length)).success).toBe(false)
    expect(passwordSchema.safeParse('🦊'.repeat(length)).success).toBe(false)
  }
})
