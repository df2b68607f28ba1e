import { z } from 'zod'

/**
 * Everything that is set from outside, in one place. Start reads it, completes what may be left out (secrets, the
 * database, the address) and puts the result back, so that the app finds all of it.
 */
const schema = z.object({
  DATABASE_URL: postgresUrl('or leave it out to use the embedded PostgreSQL').optional(),
  APP_DATABASE_URL: postgresUrl(
    'or leave it out to let the app work as app_rt through DATABASE_URL',
  ).optional(),
  DATA_DIR: z.string().default('.data'),
  DEMO: flag().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, portMessage())
    .transform(Number)
    .refine((port) => port > 0 && port < 65_536, portMessage())
    .optional(),
  PUBLIC_URL: z
    .string()
    .refine(
      isOrigin,
      'is not the address of a site; write it like https://sourcemark.example.org, without a path',
    )
    .transform((url) => new URL(url).origin)
    .optional(),
  ALLOW_HTTP: flag().default(false),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'is not a level; write silent, error, warn, info or debug',
    })
    .default('info'),
  TRUST_PROXY: flag().default(false),
  NEXTAUTH_SECRET: secret().optional(),
  PSEUDONYM_SECRET: secret().optional(),
  SIGNING_KEY: z
    .string()
    .regex(
      /^[0-9a-f]{64}$/,
      'is not a key; use 64 lower-case hex digits (openssl rand -hex 32), or leave it out',
    )
    .optional(),
})

export type Env = z.output<typeof schema>

/** What the running app can count on. */
export type AppEnv = Env &
  Required<
    Pick<Env, 'APP_DATABASE_URL' | 'PUBLIC_URL' | 'NEXTAUTH_SECRET' | 'PSEUDONYM_SECRET' | 'SIGNING_KEY'>
  >

/** All faults at once, one line each: the variable, what is wrong, how to put it right. Never a value. */
export class EnvFault extends Error {
  override readonly name = 'Fault'

  constructor(readonly lines: string[]) {
    super(lines.join('\n'))
  }
}

let appEnv: AppEnv | undefined

/** The environment of the running app; read once. */
export function env(): AppEnv {
  appEnv ??= completeEnv(readEnv(process.env))
  return appEnv
}

export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  const lines = parsed.success ? contradictions(parsed.data) : firstPerVariable(parsed.error.issues).map(line)
  if (!parsed.success || lines.length > 0) throw new EnvFault(lines)
  return parsed.data
}

function completeEnv(read: Env): AppEnv {
  const { APP_DATABASE_URL, PUBLIC_URL, NEXTAUTH_SECRET, PSEUDONYM_SECRET, SIGNING_KEY } = read
  const needed = { APP_DATABASE_URL, PUBLIC_URL, NEXTAUTH_SECRET, PSEUDONYM_SECRET, SIGNING_KEY }
  const missing = Object.entries(needed).filter(([, value]) => value === undefined)
  if (missing.length > 0) {
    throw new EnvFault(
      missing.map(([name]) => `${name}: is missing; npm start sets it, run the app through it`),
    )
  }
  return { ...read, ...needed } as AppEnv
}

function contradictions({ PUBLIC_URL, ALLOW_HTTP, DATABASE_URL, APP_DATABASE_URL }: Env): string[] {
  const lines: string[] = []
  const url = PUBLIC_URL ? new URL(PUBLIC_URL) : null
  const isLoopback = url && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
  if (url?.protocol === 'http:' && !isLoopback && !ALLOW_HTTP) {
    lines.push('PUBLIC_URL: passwords would cross the network in the clear; use https, or set ALLOW_HTTP=1')
  }
  if (APP_DATABASE_URL && DATABASE_URL === APP_DATABASE_URL) {
    lines.push(
      'APP_DATABASE_URL: is the same as DATABASE_URL; name a login role that is only a member of app_rt',
    )
  }
  return lines
}

function firstPerVariable(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.filter(({ path }, index) => issues.findIndex((other) => other.path[0] === path[0]) === index)
}

function line(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`
}

function postgresUrl(otherwise: string) {
  return z
    .string()
    .refine(
      (url) =>
        URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol) && new URL(url).hostname !== '',
      `is not a PostgreSQL address; write postgresql://user:password@host:5432/name (special characters in the password as %XX), ${otherwise}`,
    )
}

function isOrigin(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, pathname, search, hash, username } = new URL(url)
  return /^https?:$/.test(protocol) && pathname === '/' && `${search}${hash}${username}` === ''
}

function flag() {
  return z
    .enum(['0', '1', 'false', 'true'], { error: 'is neither on nor off; write 1 or 0' })
    .transform((value) => value === '1' || value === 'true')
}

function secret() {
  return z
    .string()
    .refine(
      (value) => Buffer.byteLength(value) >= 32,
      'is too short; use 32 bytes or more (openssl rand -base64 32)',
    )
    .refine((value) => !isGuessable(value), 'can be guessed; use a random one (openssl rand -base64 32)')
}

const samples = /secret|password|changeme|change-me|example|sample|your[-_]|12345678|abcdefgh/i

function isGuessable(value: string): boolean {
  return samples.test(value) || entropyPerCharacter(value) * value.length < 96
}

function entropyPerCharacter(value: string): number {
  const counts = new Map<string, number>()
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1)
  const shares = [...counts.values()].map((count) => count / value.length)
  return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0)
}

function portMessage(): string {
  return 'is not a port; use a number from 1 to 65535, or leave it out to get 3000 or the next free one'
}
