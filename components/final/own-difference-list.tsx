'use client'

import { LabelChip } from '@/components/annotation/label-chip'
import { taggingLine } from '@/components/annotation/tagging-line'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import { langOf } from '@/lib/domain/text/language'
import type { OwnDifference } from './own-difference'

export type OwnDifferenceListProps = {
  differences: OwnDifference[]
  same: number
  own: AnnotationView[]
  language: string | null
  onShow: (difference: OwnDifference) => void
}

/** Where the final layer and one's own tags part, and what stands in each. */
export function OwnDifferenceList({ differences, same, own, language, onShow }: OwnDifferenceListProps) {
  const text = words.final
  return (
    <section aria-labelledby="mine" className="flex flex-col gap-3">
      <h2 id="mine" className="text-h3">
        {text.mineTitle}
      </h2>
      <p className="text-text2">
        {own.length > 0 && text.mineSame(same, own.length)} {differences.length === 0 && text.mineNothing}
      </p>
      <ol aria-label={text.mineList} className="flex flex-col gap-2">
        {differences.map((difference) => (
          <li key={`${difference.start} ${difference.end}`}>
            <button
              type="button"
              onClick={() => onShow(difference)}
              className="flex w-full flex-col items-start gap-2 rounded-card border border-line bg-card px-4 py-2.5 text-start hover:bg-hover"
            >
              <span className="font-semibold">{text.mineKinds[difference.how]}</span>
              {!isMoved(difference) && <Quote annotation={quotedOf(difference)} language={language} />}
              <Side
                name={text.mineYou}
                layer={difference.own}
                quotes={isMoved(difference)}
                language={language}
              />
              <Side
                name={text.mineFinal}
                layer={difference.final}
                quotes={isMoved(difference)}
                language={language}
              />
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Whether the two have other passages, so that each has to be quoted. */
function isMoved({ own, final }: OwnDifference): boolean {
  return new Set([...own, ...final].map(({ start, end }) => `${start} ${end}`)).size > 1
}

function quotedOf({ own, final }: OwnDifference): AnnotationView | undefined {
  return own[0] ?? final[0]
}

type QuoteProps = { annotation: AnnotationView | undefined; language: string | null }

function Quote({ annotation, language }: QuoteProps) {
  return (
    <span lang={langOf(language)} className="line-clamp-2 font-serif">
      {annotation?.exact}
    </span>
  )
}

type SideProps = { name: string; layer: AnnotationView[]; quotes: boolean; language: string | null }

function Side({ name, layer, quotes, language }: SideProps) {
  return (
    <span className="grid w-full grid-cols-[3.5rem_1fr] gap-x-2 gap-y-1">
      <span className="pt-0.5 text-small text-text2">{name}</span>
      <span className="flex flex-col gap-1">
        {layer.length === 0 && <span className="text-text2">{words.noTag}</span>}
        {layer.map((annotation) => (
          <span key={annotation.id} className="flex flex-col items-start gap-0.5">
            <LabelChip label={annotation.label} />
            {quotes && <Quote annotation={annotation} language={language} />}
            <span className="text-small text-text2">{taggingLine(annotation)}</span>
          </span>
        ))}
      </span>
    </span>
  )
}
