import { expect, it } from 'vitest'
import { TextIndex } from '@/lib/domain/text/text-index'
import { linksNear, offeredLinks } from './offers'

const text = 'The mayor 𝒮said so in\na letter, the paper reported, and the harbour office agreed.'
const index = new TextIndex(text)

function link(words: string, href: string) {
  const start = [...text.slice(0, text.indexOf(words))].length
  return { start, end: start + [...words].length, href }
}

it('offers the links that lie within the passage, then the others by their distance, each address once', () => {
  const links = [
    link('The mayor', 'https://town.example/mayor'),
    link('in\na letter', 'https://town.example/letter'),
    link('the paper', 'https://ledger.example/1'),
    link('harbour office', 'https://town.example/letter'),
  ]
  const offered = offeredLinks({ links, index })
  const { start, end } = link('the paper reported', '')
  expect(linksNear(offered, { start, end })).toEqual([
    { href: 'https://ledger.example/1', words: 'the paper' },
    { href: 'https://town.example/letter', words: 'in a letter' },
    { href: 'https://town.example/mayor', words: 'The mayor' },
  ])
})

it('offers nothing where the article came without links', () => {
  expect(linksNear(offeredLinks({ links: [], index }), { start: 0, end: 3 })).toEqual([])
})
