import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  turbopack: { root },
  outputFileTracingRoot: root,
  // The optimiser fetches and decodes foreign images; there are none.
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'pino', 'pg'],
  // Types are checked by `npm run check`, tests and tools included; a start does not need to do it again.
  typescript: { ignoreBuildErrors: true },
}
