import { checked, faultsOf } from '@/components/ui/form/faults'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { Output } from '@/lib/contract/operation'
import { createInvitation, readEmails } from '@/lib/contract/people'
import { DomainError } from '@/lib/domain/error'
import { emailFault } from './account-fields'

/** What came of each address; at least one was invited. */
export type Invited = {
  made: ({ email: string } & Output<typeof createInvitation>)[]
  refused: { email: string; why: string }[]
}

/** What to enter where the contract only names a rule, by field. */
export const invitationFaults = { ...emailFault, ...words.people.faults }

/** As many links as one passes on by hand. */
const MOST = 50

/**
 * Invites the addresses of a text one after the other, each by itself: what was made is not lost by what is refused.
 * @throws DomainError where nobody was invited, and what is thrown for an address that stands alone
 */
export async function inviteEach(
  text: string,
  as: object,
  keyFor: (contents: unknown) => string,
): Promise<Invited> {
  const { emails, others } = readEmails(text)
  if (emails.length > MOST) throw emailRefused(words.people.tooManyEmails(MOST))
  if (emails.length + others.length <= 1) {
    const email = emails[0] ?? text
    return { made: [await invite({ email, ...as }, keyFor)], refused: [] }
  }
  const invited: Invited = {
    made: [],
    refused: others.map((email) => ({ email, why: words.people.noEmail })),
  }
  for (const email of emails) {
    try {
      invited.made.push(await invite({ email, ...as }, keyFor))
    } catch (error) {
      invited.refused.push({ email, why: whyOf(error) })
    }
  }
  if (invited.made.length > 0) return invited
  throw emailRefused(invited.refused.map(({ email, why }) => `“${email}”: ${why}`).join(' '))
}

async function invite(values: { email: string }, keyFor: (contents: unknown) => string) {
  const body = checked(createInvitation.body, values)
  const made = await request('POST /api/v1/admin/invitations', { body, key: keyFor(body) })
  return { email: values.email, ...made }
}

function emailRefused(message: string): DomainError {
  return new DomainError('validation', message, { errors: [{ path: 'email', message }] })
}

function whyOf(error: unknown): string {
  return faultsOf(error, invitationFaults)
    .map(({ message }) => message)
    .join(' ')
}
