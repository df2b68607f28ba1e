/** What a search line asks for: words, which an index knows, and what is no word to it. */
export type SearchTerms = {
  /** Each with a letter or a digit, of a script that sets words apart; compatible forms are one. */
  words: string[]
  /** Signs alone, and scripts that write without spaces: as they were typed. */
  signs: string[]
}

/** The terms of a line, each once; they are set apart by white space alone. */
export function searchTerms(line: string): SearchTerms {
  const terms = line.split(/\s+/u).filter((term) => term !== '')
  const isWord = (term: string) => /[\p{L}\p{N}]/u.test(term) && !unspaced.test(term)
  return {
    words: [...new Set(terms.filter(isWord).map((word) => word.normalize('NFKC')))],
    signs: [...new Set(terms.filter((term) => !isWord(term)))],
  }
}

const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u
