import '@/components/article/article.css'
import { words } from '@/components/words'
import type { Label } from '@/lib/domain/codebook/labels'

const looks: Record<Label, string> = { SOURCED_FACT: 'tag-s', UNVERIFIED_CLAIM: 'tag-u', OPINION: 'tag-o' }

/** What tagging looks like, on three short sentences of our own. */
export function SampleMarks() {
  return (
    <p className="article-text max-w-140! rounded-card border border-line bg-card px-7 py-5 text-start">
      {words.articles.sample.map(({ label, text }) => (
        <span key={label}>
          <span className={`flag ${looks[label]}`}>
            <i aria-hidden>{words.labels[label].letter}</i>
          </span>
          <mark className={`tag ${looks[label]} cursor-auto!`}>
            <span className="sr-only">{words.labels[label].name}: </span>
            {text}
          </mark>{' '}
        </span>
      ))}
    </p>
  )
}
