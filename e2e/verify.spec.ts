import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type Bundle, serializeBundle } from '../lib/domain/integrity/bundle'
import { sealed, trustedKeys } from '../lib/domain/integrity/bundle.fixture'

const publicKey = trustedKeys[0]?.publicKey ?? ''

async function give(page: Page, contents: string): Promise<void> {
  await page
    .getByLabel(/^Choose (another )?file$/)
    .setInputFiles({ name: 'bundle.json', mimeType: 'application/json', buffer: Buffer.from(contents) })
}

async function trustTheSigner(page: Page): Promise<void> {
  await page.getByLabel('Public key of the signer').fill(publicKey)
  await page.getByRole('button', { name: 'Trust this key' }).click()
}

function altered(change: (bundle: Bundle) => void): string {
  const bundle = structuredClone(sealed())
  change(bundle)
  return JSON.stringify(bundle)
}

test.describe('verify, signed out', () => {
  test('a bundle is unchanged for whoever trusts its signer, and nothing of it leaves the page', async ({
    page,
  }) => {
    const sent: string[] = []
    await page.goto('/verify')
    await expect(page.getByText('of this installation')).toBeVisible()
    page.on('request', (request) => {
      // the page's own code may still come; what it is asked for is fixed
      const isCode =
        request.method() === 'GET' && new URL(request.url()).pathname.startsWith('/_next/static/')
      if (!isCode) sent.push(`${request.method()} ${request.url()} ${request.postData()}`)
    })
    await give(page, serializeBundle(sealed()))
    await expect(page.getByRole('heading', { name: 'We do not know who signed this file.' })).toBeVisible()
    await trustTheSigner(page)
    await expect(page.getByRole('heading', { name: /^Unchanged since sign-off on / })).toBeVisible()
    expect(sent).toEqual([])
  })

  test('an altered bundle is called so, with the passage or paragraph that differs', async ({ page }) => {
    await page.goto('/verify')
    await trustTheSigner(page)
    const [first] = sealed().subject.annotations
    await give(
      page,
      altered(({ subject }) => {
        if (subject.annotations[0]) subject.annotations[0].exact = `${first?.exact} not`
      }),
    )
    await expect(page.getByRole('heading', { name: 'This file is not what was signed.' })).toBeVisible()
    const checks = page.getByRole('region', { name: 'What we checked' })
    await expect(checks.getByRole('listitem').filter({ hasText: 'passage 1 (characters' })).toContainText(
      'Fails',
    )
    await give(
      page,
      altered((bundle) => {
        bundle.text = bundle.text.replace('Nobody', 'Nobodi')
      }),
    )
    await expect(checks.getByRole('listitem').filter({ hasText: 'block 4 (PARAGRAPH' })).toContainText(
      'Fails',
    )
  })

  test('a file that is no bundle is told so', async ({ page }) => {
    await page.goto('/verify')
    await give(page, '{"hello": 1}')
    await expect(page.getByRole('heading', { name: 'This is not a bundle we can check.' })).toBeVisible()
  })

  test('a key that is none is refused in words', async ({ page }) => {
    await page.goto('/verify')
    await page.getByLabel('Public key of the signer').fill('abc')
    await page.getByRole('button', { name: 'Trust this key' }).click()
    await expect(page.getByText('Enter the public key: 64 characters of 0–9 and a–f.')).toBeVisible()
  })

  test('has no accessibility fault that axe knows', async ({ page }) => {
    await page.goto('/verify')
    await give(page, serializeBundle(sealed()))
    await expect(page.getByRole('heading', { name: 'What we checked' })).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
})
