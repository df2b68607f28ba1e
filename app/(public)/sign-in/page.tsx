import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/entry/sign-in-form'
import { EntryFrame } from '@/components/shell/frame/entry-frame'
import { CalloutBar } from '@/components/ui/callout-bar'
import { words } from '@/components/words'
import { isDemo } from '@/lib/server/people/demo-file'
import { isSetUpOpen } from '@/lib/server/people/setup'
import { safeReturnPath } from '@/lib/server/request/return-path'
import { currentPerson } from '@/lib/server/session'

export const metadata: Metadata = { title: words.signIn.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, expired } = await searchParams
  const returnPath = safeReturnPath(typeof callbackUrl === 'string' ? callbackUrl : undefined)
  if (await currentPerson()) redirect(returnPath)
  if (await isSetUpOpen()) redirect('/setup')
  return (
    <EntryFrame title={words.signIn.title} lead={words.signIn.lead} footnote={words.signIn.newHere}>
      {expired !== undefined && <CalloutBar>{words.signIn.expired}</CalloutBar>}
      {isDemo() && <CalloutBar>{words.signIn.demo}</CalloutBar>}
      <SignInForm returnPath={returnPath} />
    </EntryFrame>
  )
}
