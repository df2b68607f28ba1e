import type { DemoOutlet } from '../outlet'
import { boilerBlues } from './boiler-blues'
import { carpetKings } from './carpet-kings'
import { craneFall } from './crane-fall'
import { drowningInPaper } from './drowning-in-paper'
import { dustToDust } from './dust-to-dust'
import { marketDay } from './market-day'
import { nineFifty } from './nine-fifty'
import { oysterShame } from './oyster-shame'
import { receipts } from './receipts'

/** An opinionated weekly: columns, loaded words, and claims that nobody vouches for. */
export const gadfly: DemoOutlet = {
  name: 'The Averne Gadfly',
  homepage: 'https://avernegadfly.example',
  language: 'en',
  hostnames: ['avernegadfly.example'],
  aliases: ['Averne Gadfly', 'the Gadfly'],
  articles: [
    drowningInPaper,
    nineFifty,
    carpetKings,
    oysterShame,
    receipts,
    dustToDust,
    marketDay,
    boilerBlues,
    craneFall,
  ],
}
