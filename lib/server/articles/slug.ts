import slugify from '@sindresorhus/slugify'

const LONGEST = 72

/**
 * The first free slug made of a name in Latin letters; `-2`, `-3` … on a clash. Whoever calls holds the lock under
 * which slugs of this kind are given out, so that the answer stays true until the row is written.
 */
export async function freeSlug(
  name: string,
  noun: 'outlet' | 'project',
  taken: (beginning: string) => Promise<string[]>,
): Promise<string> {
  const base = slugify(name, { decamelize: false }).slice(0, LONGEST).replace(/-$/, '') || noun
  const others = new Set(await taken(base))
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!others.has(slug)) return slug
  }
}
