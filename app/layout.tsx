import '@/app/globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { SkipLinks } from '@/components/shell/frame/skip-links'
import { Providers } from '@/components/shell/providers'
import { parseTheme, themeCookie } from '@/components/shell/theme'
import { words } from '@/components/words'

export const metadata: Metadata = {
  title: { default: words.product, template: `%s - ${words.product}` },
  robots: { index: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f6f8' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1013' },
  ],
}

// Libraries that add a style element at run time look for the nonce here (get-nonce, through Radix).
const shareNonce = 'globalThis.__webpack_nonce__=document.currentScript.nonce'

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const theme = parseTheme((await cookies()).get(themeCookie)?.value)
  return (
    <html lang="en-GB" data-theme={theme === 'system' ? undefined : theme} suppressHydrationWarning>
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, allowed by the nonce */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: shareNonce }} />
        <SkipLinks links={[{ href: '#main', label: words.skipToMain }]} />
        <Providers>{children}</Providers>
      </body>
    </html>
  )
}
