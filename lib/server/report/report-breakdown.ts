/** What the passages of many articles carry, together. */
import type { Report } from '../../contract/reports'
import type { Tally } from '../../domain/report/article-counts'
import type { ReportArticle } from './report-articles'

const MOST_CITED = 10

type Counts = ReportArticle['counts']
type Breakdown = Pick<
  Report,
  'words' | 'elsewhere' | 'holders' | 'reasons' | 'sourceTypes' | 'hops' | 'anonymous' | 'sources'
>

export function breakdownOf(articles: readonly Counts[]): Breakdown {
  const sum = (of: (counts: Counts) => number) => articles.reduce((total, counts) => total + of(counts), 0)
  return {
    words: { body: sum(({ bodyWords }) => bodyWords), tagged: sum(({ taggedWords }) => taggedWords) },
    elsewhere: sum(({ elsewhere }) => elsewhere),
    holders: addTallies(articles.map(({ holders }) => holders)),
    reasons: addTallies(articles.map(({ reasons }) => reasons)),
    sourceTypes: addTallies(articles.map(({ sourceTypes }) => sourceTypes)),
    hops: addTallies<string>(articles.map(({ hops }) => hops)) as Record<string, number>,
    anonymous: sum(({ anonymous }) => anonymous),
    sources: mostCited(articles),
  }
}

function addTallies<Key extends string>(tallies: readonly Tally<Key>[]): Tally<Key> {
  const all: Tally<Key> = {}
  for (const tally of tallies) {
    for (const key of Object.keys(tally) as Key[]) all[key] = (all[key] ?? 0) + (tally[key] ?? 0)
  }
  return all
}

function mostCited(articles: readonly Counts[]): Report['sources'] {
  const found = new Map<string, Report['sources']['cited'][number]>()
  for (const { name, type, passages } of articles.flatMap(({ sources }) => sources)) {
    const known = found.get(name) ?? { name, type, passages: 0, articles: 0 }
    found.set(name, { ...known, passages: known.passages + passages, articles: known.articles + 1 })
  }
  const sorted = [...found.values()].sort((a, b) => b.passages - a.passages || (a.name < b.name ? -1 : 1))
  const others = sorted.slice(MOST_CITED)
  return {
    cited: sorted.slice(0, MOST_CITED),
    others: {
      sources: others.length,
      passages: others.reduce((sum, { passages }) => sum + passages, 0),
    },
  }
}
