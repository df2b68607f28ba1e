'use client'

import { useId } from 'react'
import { words } from '@/components/words'
import type { Article } from '@/lib/contract/articles'
import { blockKinds } from '@/lib/domain/text/block'
import { langOf } from '@/lib/domain/text/language'
import { TextIndex } from '@/lib/domain/text/text-index'
import { importingWords } from '../importing-words'
import type { Kinds } from './corrections'

type BlockKindsProps = { article: Article; kinds: Kinds; onKinds: (kinds: Kinds) => void }

const shown = 120

/** What each block is, until somebody has handed in a reading of it: afterwards why not. */
export function BlockKinds({ article, kinds, onKinds }: BlockKindsProps) {
  const id = useId()
  const { text, blocks } = article.revision
  const index = new TextIndex(text)
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2 border-line border-t pt-4">
      <h3 id={id} className="text-h3">
        {words.correct.blocks}
      </h3>
      {!article.abilities.correctBlocks ? (
        <p className="text-text2">{words.errors.blocks_fixed}</p>
      ) : (
        <>
          <p className="text-text2">{words.correct.blocksHint}</p>
          <ol className="flex flex-col divide-y divide-line">
            {blocks.map(({ start, end, kind }, n) => {
              const beginning = index.slice(start, Math.min(end, start + shown))
              return (
                <li
                  key={start}
                  className="grid grid-cols-1 items-baseline gap-x-4 gap-y-1 py-2 sm:grid-cols-[9rem_minmax(0,1fr)]"
                >
                  <select
                    aria-label={importingWords.kindOf(index.slice(start, Math.min(end, start + 60)))}
                    value={kinds.get(n) ?? kind}
                    className="h-9 rounded-control border border-ctl bg-card px-2 pointer-coarse:h-11"
                    onChange={(event) => {
                      const chosen = blockKinds.find((one) => one === event.target.value)
                      if (chosen) onKinds(new Map(kinds).set(n, chosen))
                    }}
                  >
                    {blockKinds.map((one) => (
                      <option key={one} value={one}>
                        {words.blockKinds[one]}
                      </option>
                    ))}
                  </select>
                  <span className="font-serif" lang={langOf(article.language)}>
                    {beginning}
                    {end - start > shown && '…'}
                  </span>
                </li>
              )
            })}
          </ol>
        </>
      )}
    </section>
  )
}
