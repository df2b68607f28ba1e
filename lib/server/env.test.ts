import { afterEach, expect, test, vi } from 'vitest'
import { EnvFault, env, readEnv } from './env'

const random = 'q7Xw2Lr9Vb4Tn8Zk1Mf6Hd3Jc5Gp0SyEaUoWiRx'

test('nothing set gives the loopback address, the hidden folder and no switch', () => {
  const env = readEnv({ PATH: '/bin', PORT: '' })
  expect(env.PORT).toBeUndefined()
  expect(env).toMatchObject({
    HOST: '127.0.0.1',
    DATA_DIR: '.data',
    TRUST_PROXY: false,
  })
})

test('every fault is named at once, one line each, and no value is repeated', () => {
  const lines = faults({
    DATABASE_URL: 'mysql://root:hunter2@db/x',
    PORT: '70000',
    PUBLIC_URL: 'example.org/sub',
    TRUST_PROXY: 'maybe',
    NEXTAUTH_SECRET: 'hunter2',
    SIGNING_KEY: 'hunter2',
  })
  const named = lines.map((line) => line.split(':')[0])
  expect(named.sort()).toEqual([
    'DATABASE_URL',
    'NEXTAUTH_SECRET',
    'PORT',
    'PUBLIC_URL',
    'SIGNING_KEY',
    'TRUST_PROXY',
  ])
  expect(lines.every((line) => !line.includes('\n') && /[;]/.test(line))).toBe(true)
  expect(lines.join()).not.toContain('hunter2')
})

test.each([
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'one letter'],
  [`your-secret-${random}`, 'a sample'],
  ['0101010101010101010101010101010101010101', 'two digits'],
])('the secret %s is refused as guessable (%s)', (secret) => {
  expect(faults({ NEXTAUTH_SECRET: secret }).join()).toMatch(/NEXTAUTH_SECRET: can be guessed/)
})

test('a random secret is taken, in base64 as in hexadecimal digits', () => {
  const hexadecimal = 'f3a91c0b7d52e86409bd1e7f62a8c35440d19e7b3c85fa6021d7e94b58ac03f6'
  expect(readEnv({ NEXTAUTH_SECRET: random, PSEUDONYM_SECRET: hexadecimal }).NEXTAUTH_SECRET).toBe(random)
})

test('plain http is for loopback alone unless it is allowed by name', () => {
  expect(faults({ PUBLIC_URL: 'http://sourcemark.example.org' }).join()).toMatch(/ALLOW_HTTP/)
  expect(readEnv({ PUBLIC_URL: 'http://localhost:3000/' }).PUBLIC_URL).toBe('http://localhost:3000')
  expect(readEnv({ PUBLIC_URL: 'http://a.example.org', ALLOW_HTTP: '1' }).ALLOW_HTTP).toBe(true)
})

test('the app may not be given the owner of the tables', () => {
  const url = 'postgresql://owner:x@db/sourcemark'
  expect(faults({ DATABASE_URL: url, APP_DATABASE_URL: url }).join()).toMatch(/^APP_DATABASE_URL/)
})

test('row 64: an app that was not started by npm start says what it is missing, one line each', () => {
  const needed = ['APP_DATABASE_URL', 'PUBLIC_URL', 'NEXTAUTH_SECRET', 'PSEUDONYM_SECRET', 'SIGNING_KEY']
  for (const name of needed) vi.stubEnv(name, '')
  expect(linesOf(env)).toEqual(
    needed.map((name) => `${name}: is missing; npm start sets it, run the app through it`),
  )
})

afterEach(() => {
  vi.unstubAllEnvs()
})

function faults(source: Record<string, string>): string[] {
  return linesOf(() => readEnv(source))
}

function linesOf(read: () => unknown): string[] {
  try {
    read()
  } catch (error) {
    if (error instanceof EnvFault) return error.lines
  }
  return []
}
