import type { DemoArticle } from '../article'

export type DemoOutlet = {
  name: string
  homepage: string
  language: string
  hostnames: string[]
  /** Other names under which it is cited; one of them is enough to find it. */
  aliases: string[]
  /** In the order in which they came out. */
  articles: DemoArticle[]
}
