import type { Page } from '@playwright/test'

/** Pastes into the import's text box what was copied with markup, as a browser hands it on. */
export function pasteMarkup(page: Page, html: string, text = html): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Paste one article or several/ })
  return box.evaluate(
    (element, [html, text]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', text)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [html, text] as const,
  )
}
