import { expect, it } from 'vitest'
import { createArticle, updateArticle } from './articles'
import { createOutlet, updateOutlet } from './outlets'

it('the language of an outlet or an article is one that there is', () => {
  const article = { outlet: 'One', title: 'One', body: { format: 'text', content: 'One.' } }
  const taken = (language: string) =>
    [
      createOutlet.body.safeParse({ name: 'One', language }),
      updateOutlet.body.safeParse({ language }),
      createArticle.body.safeParse({ ...article, language }),
      updateArticle.body.safeParse({ language }),
    ].map(({ success }) => success)
  expect(taken('fr-CA')).toEqual([true, true, true, true])
  expect(taken('xx')).toEqual([false, false, false, false])
})
