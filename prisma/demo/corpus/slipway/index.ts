import type { DemoOutlet } from '../outlet'
import { gullCensus } from './gull-census'
import { lettreDuQuai } from './lettre-du-quai'
import { northernLights } from './northern-lights'
import { tideTables } from './tide-tables'

/** One neighbour’s letter; a class picked what it reads of it, and has settled one. */
export const slipway: DemoOutlet = {
  name: 'The Slipway Letter',
  homepage: 'https://slipwayletter.example',
  language: 'en',
  hostnames: ['slipwayletter.example'],
  aliases: ['Lettre du quai'],
  articles: [tideTables, lettreDuQuai, gullCensus, northernLights],
}
