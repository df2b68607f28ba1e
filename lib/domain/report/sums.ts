/**
 * All that an outlet's share of one label rests on, over its articles i = 1…G with y_i of the label among n_i > 0 in all:
 * `articles` G, `y` Σy, `n` Σn, `yy` Σy², `nn` Σn², `yn` Σyn (whole numbers, so that adding and taking away are exact),
 * and `yyPerN` Σ(y²/n), which only the pooled correlation needs.
 */
export type Sums = {
  articles: number
  y: number
  n: number
  yy: number
  nn: number
  yn: number
  yyPerN: number
}

/** One article's part in a share: how many of the label, among how many in all. */
export type ArticleShare = { y: number; n: number }

/** The sums over articles; one without anything counted is in none of them. */
export function sumsOf(articles: readonly ArticleShare[]): Sums {
  return articles.map(sumsOfOne).reduce(addSums, none)
}

export function addSums(a: Sums, b: Sums): Sums {
  return combine(a, b, 1)
}

/** What is left once the articles of `b`, which `a` holds, are taken out. */
export function subtractSums(a: Sums, b: Sums): Sums {
  return combine(a, b, -1)
}

const none: Sums = { articles: 0, y: 0, n: 0, yy: 0, nn: 0, yn: 0, yyPerN: 0 }

function sumsOfOne({ y, n }: ArticleShare): Sums {
  if (n === 0) return none
  return { articles: 1, y, n, yy: y * y, nn: n * n, yn: y * n, yyPerN: (y * y) / n }
}

function combine(a: Sums, b: Sums, sign: 1 | -1): Sums {
  return {
    articles: a.articles + sign * b.articles,
    y: a.y + sign * b.y,
    n: a.n + sign * b.n,
    yy: a.yy + sign * b.yy,
    nn: a.nn + sign * b.nn,
    yn: a.yn + sign * b.yn,
    yyPerN: a.yyPerN + sign * b.yyPerN,
  }
}
