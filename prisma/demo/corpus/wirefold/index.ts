import type { DemoOutlet } from '../outlet'
import { ferrySale } from './ferry-sale'
import { millFlour } from './mill-flour'
import { sewageLink } from './sewage-link'

/** A digest of other outlets: chains, circles, and what reports are said to say. */
export const wirefold: DemoOutlet = {
  name: 'Wirefold Digest',
  homepage: 'https://wirefold.example',
  language: 'en',
  hostnames: ['wirefold.example', 'm.wirefold.example'],
  aliases: ['Wirefold'],
  articles: [ferrySale, sewageLink, millFlour],
}
