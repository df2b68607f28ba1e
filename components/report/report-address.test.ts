import { expect, it } from 'vitest'
import { reportWords } from '@/lib/domain/exchange/report/report-words'
import { chosenOf, indexAddress } from './report-address'

it('who chose too few or too many outlets is told how many, and comes back to those that were chosen', () => {
  const [one, seven] = [chosenOf('one,one,'), chosenOf('a,b,c,d,e,f,g')]
  expect(reportWords.compare.few(one.length)).toBe('Choose one more outlet')
  expect(reportWords.compare.few(0)).toBe('Choose two to six outlets')
  expect(reportWords.compare.few(seven.length)).toBe('Choose six of these 7 outlets')
  expect(indexAddress({ unit: 'words' }, one)).toBe('/outlets?unit=words&o=one')
  expect(indexAddress({}, [])).toBe('/outlets')
})
