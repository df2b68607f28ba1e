import { notFound } from 'next/navigation'
import { DomainError } from '@/lib/domain/error'

/** What was asked for; what is not there, not this person's to know of, or no address of ours is the not-found page. */
export async function found<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof DomainError && ['not_found', 'validation'].includes(error.code)) notFound()
    throw error
  }
}
