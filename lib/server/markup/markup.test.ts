/** What a clipboard or a file brings, read as the text that a person saw there. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { splitCompilation } from '../../domain/intake/compilation/split-compilation'
import { composeSingleArticle } from '../../domain/intake/compose-article'
import { TextIndex } from '../../domain/text/text-index'
import { isBlank } from '../../domain/text/white-space'
import { readHtml } from './read-html'
import { readSource } from './read-source'

const clipboard = (name: string) => readFileSync(new URL(`./clipboard/${name}.clip`, import.meta.url), 'utf8')

/** What an import would propose of it: kinds with their words, and links with theirs. */
function proposed(html: string) {
  const { text, markup } = readSource(html, 'html')
  const index = new TextIndex(text)
  const { articles, leftOut } = splitCompilation(text, [], markup)
  return {
    text,
    articles,
    kinds: articles.map(({ blocks }) =>
      blocks.map(({ kind, start, end }) => [kind, index.slice(start, end)]),
    ),
    links: markup?.links.map(({ start, end, href }) => [index.slice(start, end), href]),
    leftOut: leftOut.map(({ start, end, why }) => [why, index.slice(start, end)]),
  }
}

describe('a paste', () => {
  it('from Word is its headings, lists, quotations and captions, without a trace of Word', () => {
    const { text, articles, kinds, links } = proposed(clipboard('word'))
    expect(kinds).toEqual([
      [
        ['HEADLINE', 'Ferry Pier Closes Until the Spring'],
        ['DECK', 'The council has no date for the repair, and the island has one boat.'],
        ['BYLINE', 'Tern Bay Courier, by Odalys Fenwright, Oct. 3, 2025:'],
        [
          'PARAGRAPH',
          'The pier at Tern Bay will stay closed until April, the harbour board decided on Monday, after divers found cracks in two of its piles.',
        ],
        ['HEADING', 'What the divers found'],
        ['LIST_ITEM', 'Two piles with cracks as wide as a hand.'],
        ['LIST_ITEM', 'A cable that nobody had put on a map.'],
        ['QUOTE', 'We would rather lose a winter than a boat, said Piers Adeyglow, who chairs the board.'],
        ['CAPTION', 'The pier on Tuesday, seen from the quay'],
        ['PARAGRAPH', 'Boats a day before the closure'],
        ['PARAGRAPH', 'Nine, and fourteen in summer'],
        [
          'PARAGRAPH',
          'The island’s shops have been told to order early,\nand the school will open an hour later.',
        ],
      ],
    ])
    expect(articles[0]).toMatchObject({
      title: 'Ferry Pier Closes Until the Spring',
      outlet: 'Tern Bay Courier',
      bylines: ['Odalys Fenwright'],
      publishedAt: '2025-10-03',
    })
    expect(links).toEqual([['the harbour board decided', 'https://harbour.example/minutes']])
    expect(text).not.toMatch(/mso|urn:|<|·/i)
  })

  it('from Google Docs is its heading, sections and list, in the one article that it is', () => {
    const { articles, kinds, links } = proposed(clipboard('google-docs'))
    expect(kinds).toEqual([
      [
        ['HEADLINE', 'The Mill That Would Not Turn'],
        ['BYLINE', 'By Maren Holt'],
        [
          'PARAGRAPH',
          'The tidal mill at Low Sandham has not ground a sack since August, the trust’s own report says, and its gate is to be looked at again.',
        ],
        ['HEADING', 'Three gates and no miller'],
        ['LIST_ITEM', 'The first gate was hung the wrong way round.'],
        ['LIST_ITEM', 'The second was stolen, two people at the quay said.'],
        ['PARAGRAPH', 'Nobody has asked who paid for the third.\nIt was not cheap.'],
      ],
    ])
    expect(articles[0]).toMatchObject({ title: 'The Mill That Would Not Turn', bylines: ['Maren Holt'] })
    expect(links).toEqual([['the trust’s own report', 'https://trust.example/report']])
  })

  it('from a news page is the article on it, as its newsroom calls the parts; the page round it is left out', () => {
    const { text, articles, kinds, links, leftOut } = proposed(clipboard('news-page'))
    expect(kinds).toEqual([
      [
        ['HEADLINE', 'Library Hours Cut in Three Villages From April'],
        ['DECK', 'Staff were told by letter last week that two days a week will have to do'],
        ['BYLINE', 'Idris Vaughan'],
        ['DATELINE', '2 March 2026'],
        ['CAPTION', 'The library in Wendmouth on a Monday Photo: L. Thorne'],
        [
          'PARAGRAPH',
          'Libraries in Low Sandham, Wendmouth and Thorley will open on two days a week instead of four from April, the county confirmed on Tuesday.',
        ],
        ['HEADING', 'What it saves'],
        [
          'PARAGRAPH',
          'The change saves £118,000\u00a0a year, according to a report to the culture committee.',
        ],
        ['QUOTE', '“Nobody asked the children,” said Thea Lorne, who runs the reading club.'],
        ['LIST_ITEM', 'Low Sandham keeps Mondays.'],
        ['LIST_ITEM', 'Thorley keeps its van.'],
        ['PARAGRAPH', 'The committee meets again in May. Write to us.'],
      ],
    ])
    expect(articles[0]).toMatchObject({ bylines: ['Idris Vaughan'], publishedAt: '2026-03-02' })
    expect(links?.slice(-2)).toEqual([
      ['Idris Vaughan', 'https://www.eastmere.example/people/idris-vaughan'],
      ['the county confirmed', 'https://county.example/notice?id=4'],
    ])
    expect(leftOut).toEqual([
      ['FURNITURE', 'Politics\n\nSport'],
      ['FURNITURE', '© Eastmere Courier'],
    ])
    expect(text).not.toMatch(/track|lamps|javascript/)
  })

  it('of one page after another is as many articles as there are titles', () => {
    const story = (title: string, words: string) =>
      `<h1>${title}</h1><p>${words} and nobody at the quay would say for how long it is going to be so.</p><h2>Later</h2><p>It rained.</p>`
    const { articles } = proposed(
      `${story('A dry dock', 'The dock is dry')}${story('A wet one', 'It is not')}`,
    )
    expect(articles.map(({ title }) => title)).toEqual(['A dry dock', 'A wet one'])
  })
})

describe('a link', () => {
  it('is where its words are in the article that is made of it, whatever stands before them', () => {
    const source = readSource('<p>👋 Some <a href="https://a.example/x"> words 👋 </a>.</p>', 'html')
    const { text, links } = composeSingleArticle('A title 👋', source)
    const index = new TextIndex(text)
    expect(links.map(({ start, end }) => index.slice(start, end))).toEqual(['words 👋'])
  })

  it('is evidence of whose site it is, though no address is printed', () => {
    const link = (path: string) => `<a href="https://www.tern-bay.example/${path}">more</a>`
    const { articles } = proposed(`<h1>A title of it</h1><p>Text ${link('a')} and ${link('b')}.</p>`)
    expect(articles[0]).toMatchObject({ outlet: 'tern-bay.example', confidence: { outlet: 0.3 } })
  })
})

describe('Markdown', () => {
  it('is its text without the marks, line by line as it was written', () => {
    const source = readSource(
      '# A *fine* title\n\nBy Ida Vane\n\nFirst line,\nsecond  line with a [link](https://a.example/).\n\n> Quoted.\n\n- one\n- two\n\n<script>x</script>',
      'markdown',
    )
    const { articles } = splitCompilation(source.text, [], source.markup)
    const index = new TextIndex(source.text)
    expect(articles[0]?.blocks.map(({ kind, start, end }) => [kind, index.slice(start, end)])).toEqual([
      ['HEADLINE', 'A fine title'],
      ['BYLINE', 'By Ida Vane'],
      ['PARAGRAPH', 'First line,\nsecond  line with a link.'],
      ['QUOTE', 'Quoted.'],
      ['LIST_ITEM', 'one'],
      ['LIST_ITEM', 'two'],
    ])
    expect(source.markup?.links).toMatchObject([{ href: 'https://a.example/' }])
  })
})

describe('a page', () => {
  it.each([
    '',
    '<p> </p>',
    '<script>alert(1)</script>',
    '<p>&nbsp;&#x200b;</p>',
    '<style>a{}</style><img src=x>',
  ])('row 40: with nothing to read on it is refused: %s', (html) => {
    expect(() => readSource(html, 'html')).toThrow(expect.objectContaining({ code: 'no_text' }))
  })

  it.each([
    ['deep', '<div>'.repeat(50_000), 'too_complex'],
    ['deep, in words', `${'<b>'.repeat(50_000)}x`, 'too_complex'],
    ['of a million parts', '<p>x'.repeat(1_000_000), 'too_complex'],
    ['of a million attributes', `<p ${'a=1 '.repeat(1_000_000)}>x`, 'too_complex'],
    ['of 6 MB', 'x'.repeat(6_000_000), 'too_large'],
  ])('row 41: that is %s is refused at once', (_what, html, code) => {
    const began = performance.now()
    expect(() => readHtml(html)).toThrow(expect.objectContaining({ code }))
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it('row 41: of one endless paragraph, as long as is taken, is read within the same time', () => {
    const began = performance.now()
    const { markup } = readHtml(`<p>${'word<br><a href="https://a.example/">b</a> '.repeat(45_000)}</p>`)
    expect(markup?.blocks).toHaveLength(1)
    expect(markup?.links).toHaveLength(45_000)
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it('breaks hard where it says so, and ends a block where it says so twice', () => {
    expect(readHtml('<p> a \n b<br> c <br><br>d</p>e<pre>f  g\nh</pre>').text).toBe(
      'a b\nc\n\nd\n\ne\n\nf  g\nh',
    )
  })

  it('holds blocks that are lines to read, each under the last', () => {
    const { text, markup } = readHtml(clipboard('word'))
    const index = new TextIndex(text)
    const slices = markup?.blocks.map(({ start, end }) => index.slice(start, end)) ?? []
    expect(slices.join('\n\n')).toBe(text)
    expect(slices.filter((words) => isBlank(words) || words !== words.trim())).toEqual([])
  })
})

/** Payloads that run or load something in a page; a sanitiser's own suite, where the workspace has it. */
const payloads = new URL('../../../../shared/data/hostile/dompurify-expect.json', import.meta.url)

describe('hostile markup', () => {
  const own = [
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)><p>',
    '<a href="java&#x0A;script:alert(1)">link</a>',
    '<a href="data:text/html,<script>alert(1)</script>">link</a>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<base href="https://evil.example/"><a href="x">link</a>',
    '<p style="background:url(https://evil.example/)">styled</p>',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">Go</button></form>',
  ]
  const given = readIfThere(payloads)

  it.each([['our own', own], ...(given ? [['the shared', given] as [string, string[]]] : [])])(
    '%s leaves text and addresses of pages, and nothing that runs or loads',
    (_whose, all) => {
      for (const payload of all) {
        const { text, markup } = readHtml(`<p>Before it.</p>${payload}<p>After it.</p>`)
        expect(text.startsWith('Before it.'), payload).toBe(true)
        for (const { href } of markup?.links ?? []) expect(href, payload).toMatch(/^https?:\/\//)
      }
    },
  )
})

function readIfThere(file: URL): string[] | null {
  try {
    const all = JSON.parse(readFileSync(file, 'utf8')) as { payload: string }[]
    return all.map(({ payload }) => payload)
  } catch {
    return null
  }
}
