import pino from 'pino'
import { env } from './env'

let logger: pino.Logger | undefined

/** One JSON line per entry on standard output; whatever could hold a secret is left out. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: [
      'password',
      'token',
      'cookie',
      'authorization',
      '*.password',
      '*.token',
      '*.cookie',
      '*.authorization',
    ],
  })
  return logger
}
