import type { DemoOutlet } from '../outlet'
import { gullCensus } from './gull-census'
import { lettreDuQuai } from './lettre-du-quai'
import { tideTables } from './tide-tables'

/** One neighbour’s letter, of which nothing is settled yet. */
export const slipway: DemoOutlet = {
  name: 'The Slipway Letter',
  homepage: 'https://slipwayletter.example',
  language: 'en',
  hostnames: ['slipwayletter.example'],
  aliases: ['Lettre du quai'],
  articles: [tideTables, lettreDuQuai, gullCensus],
}
