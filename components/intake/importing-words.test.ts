import { expect, it } from 'vitest'
import { MAX_MARKUP_LENGTH } from '@/lib/domain/intake/marked-source'
import { MAX_TEXT_LENGTH } from '@/lib/domain/text/compose-text'
import { importingWords } from './importing-words'

it('the screen of imports names the limits that hold', () => {
  for (const limit of [MAX_TEXT_LENGTH, MAX_MARKUP_LENGTH])
    expect(importingWords.orDrop).toContain(limit.toLocaleString('en-GB'))
})
