'use client'

import { words } from '@/components/words'

// The one page without the nonce, the fonts and the style sheet: it must show when all of these failed.
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-GB">
      <body
        style={{
          font: '16px/1.5 system-ui, sans-serif',
          margin: '15vh auto',
          maxWidth: '32rem',
          padding: '1rem',
        }}
      >
        <title>{words.failure.title}</title>
        <h1>{words.failure.title}</h1>
        <p>{words.failure.text}</p>
        <p>
          <button type="button" onClick={() => retry()}>
            {words.tryAgain}
          </button>{' '}
          <a href="/queue">{words.backToQueue}</a>
        </p>
      </body>
    </html>
  )
}
