import type { BlockKind } from '../text/block'
import type { Fact } from './fact'

/** An article as a reader of one format found it: its lines (first to last), the kind of each, and what is printed about it. */
export type Draft = { first: number; last: number; kinds: BlockKind[]; facts: Fact[] }

/** What a reader made of a source: the articles in text order, and why a line outside them is left out. */
export type Reading = { drafts: Draft[]; whyOf: (line: number) => string }
