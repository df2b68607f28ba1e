import type { Metadata } from 'next'
import { unstable_rethrow } from 'next/navigation'

/**
 * The title of the window, with the name of what the page shows. Where that could not be read the page says so itself;
 * its window still says which page it is.
 */
export async function titled(page: string, withName: () => Promise<string>): Promise<Metadata> {
  try {
    return { title: await withName() }
  } catch (error) {
    // "not found" and "go there" are said by errors too
    unstable_rethrow(error)
    return { title: page }
  }
}
