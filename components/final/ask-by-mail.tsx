'use client'

import { Mail } from 'lucide-react'
import { ButtonLink } from '@/components/ui/button'
import { useHydrated } from '@/components/ui/use-hydrated'

export type AskByMailProps = { people: { email: string }[]; label: string; subject: string }

/** Begins a mail to these people with the address of this page; nothing is sent from here. */
export function AskByMail({ people, label, subject }: AskByMailProps) {
  const here = useHydrated() ? window.location.href : ''
  if (people.length === 0) return null
  const to = people.map(({ email }) => encodeURIComponent(email)).join(',')
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(here)}`
  return (
    <ButtonLink href={`mailto:${to}?${query}`} prefetch={false} icon={<Mail aria-hidden />}>
      {label}
    </ButtonLink>
  )
}
