import { notFound } from 'next/navigation'
import { DomainError } from '@/lib/domain/error'

/** What was asked for; what is not there, or not this person's to know of, is the not-found page. */
export async function found<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') notFound()
    throw error
  }
}
