import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SetupForm } from '@/components/entry/setup-form'
import { EntryFrame } from '@/components/shell/frame/entry-frame'
import { words } from '@/components/words'
import { isSetUpOpen } from '@/lib/server/people/setup'

export const metadata: Metadata = { title: words.setup.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SetupPage({ searchParams }: Props) {
  if (!(await isSetUpOpen())) notFound()
  const { token } = await searchParams
  return (
    <EntryFrame wide title={words.setup.title} lead={words.setup.lead} footnote={words.setup.footnote}>
      <SetupForm token={typeof token === 'string' ? token : ''} />
    </EntryFrame>
  )
}
