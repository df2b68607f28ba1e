import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { keyIdOf } from '../domain/integrity/bundle'
import type { TrustedKey } from '../domain/integrity/seal-checks'
import { verifyBundle } from '../domain/integrity/verify-bundle'
import { readEnv } from '../server/env'
import { hexKey, installedKeys, readJson } from './checks/installed-keys'
import { Fault } from './fault'

const usage = 'npm run verify -- FILE [--key HEXPUBLICKEY]…'

/** What the command prints, and how it exits: 0 valid, 1 not valid, 2 nothing that could be checked. */
export type Outcome = { exitCode: 0 | 1 | 2; lines: string[] }

export function main(args: string[]): number {
  // npm and the bootstrap work in the repository's folder; the file is named from where the person stands.
  const folder = process.env.INIT_CWD ?? process.cwd()
  const { exitCode, lines } = verify(args, folder, () => readEnv(process.env).DATA_DIR)
  for (const line of lines) console.log(line)
  return exitCode
}

/** Verifies the file named by the arguments, looked for from `folder`, against `--key`s or those in `dataDir`. */
export function verify(args: string[], folder: string, dataDir: () => string): Outcome {
  try {
    const { file, keys } = readArgs(args)
    const bundle = readJson(resolve(folder, file))
    return outcomeOf(bundle, keys.length > 0 ? keys : installedKeys(dataDir()))
  } catch (error) {
    if (error instanceof Error && error.name === 'Fault')
      return { exitCode: 2, lines: error.message.split('\n') }
    throw error
  }
}

function outcomeOf(bundle: unknown, keys: TrustedKey[]): Outcome {
  const { valid, checks } = verifyBundle(bundle, keys)
  const lines = checks.map(({ name, ok, detail }) => `${ok ? 'ok     ' : 'FAILED '} ${name}: ${detail}`)
  if (keys.length === 0) lines.push('No key is trusted here: name the signer’s public key with --key.')
  return { exitCode: valid ? 0 : 1, lines: [...lines, valid ? 'VALID' : 'NOT VALID'] }
}

function readArgs(args: string[]): { file: string; keys: TrustedKey[] } {
  const { values, positionals } = parsed(args)
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new Fault(usage)
  const keys = (values.key ?? []).map((key) => {
    if (!hexKey.test(key)) throw new Fault(`--key: ${key} is not 64 hex digits`)
    return { keyId: keyIdOf(key), publicKey: key.toLowerCase() }
  })
  return { file, keys }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { key: { type: 'string', multiple: true } } })
  } catch (error) {
    throw new Fault(String(error instanceof Error ? error.message : error), usage)
  }
}
