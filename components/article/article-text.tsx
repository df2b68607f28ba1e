import { createElement } from 'react'
import type { Block } from '@/lib/domain/text/block'
import { langOf } from '@/lib/domain/text/language'
import { TextIndex } from '@/lib/domain/text/text-index'
import { blockAttributes, blockElement } from './block-element'

export type ArticleTextProps = {
  text: string
  blocks: readonly Block[]
  language?: string | null
  dir?: 'ltr' | 'rtl' | 'auto'
}

/** The article's words without tags, in the elements that the reader will put in their place; `pre-wrap` breaks lines. */
export function ArticleText({ text, blocks, language, dir }: ArticleTextProps) {
  const index = new TextIndex(text)
  return (
    <article className="article-text" lang={langOf(language)} dir={dir} translate="no" aria-label="Text">
      {blocks.map((block, n) => {
        const { class: className, ...attributes } = blockAttributes(block.kind, n)
        const content = index.slice(block.start, block.end)
        return createElement(
          blockElement(block.kind),
          { key: block.start, className, ...attributes },
          content,
        )
      })}
    </article>
  )
}
