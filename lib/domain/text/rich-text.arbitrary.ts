import fc from 'fast-check'

const pieces = [
  ...[
    'a',
    'B',
    'é',
    'e\u0301',
    'o\u0308\u0323',
    'ñ',
    'ß',
    '1',
    '42',
    '.',
    '!',
    '?',
    ',',
    '“',
    '”',
    '"',
    '’',
    '-',
    '/',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '\u00a0',
    '\u202f',
    '\u3000',
    '\t',
    '\n',
    '\u0301',
    '\u200b',
    '\ufeff',
    '\u202e',
    '\u2066',
  ],
  ...['👍', '👍🏽', '👩‍👩‍👧‍👦', '🇩🇪', '🇵🇰', '🇺', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '❤️', '\u200d', '\ufe0f', '𝒳', '𐍈', '\u{20000}'],
  ...['שלום', 'سلام', '\u0600', 'لا', 'क्षि', 'क', '\u094d', 'กำ', '한', '각', '漢字', 'です。', 'カ\uff9e'],
  ...[
    'the army said',
    'the army said',
    'Mr. ',
    'U.S. ',
    'he ',
    'The ',
    'http://a.b/?C=d ',
    'civilians.According ',
  ],
]

/** Text of what news and its readers' keyboards contain: marks, joined emoji, three writing directions, repeated quotes. */
export const richText = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))

/** Rich text that is not empty, with a span of it in code points. */
export const richTextWithSpan = richText
  .filter((text) => text !== '')
  .chain((text) => {
    const { length } = [...text]
    return fc.record({
      text: fc.constant(text),
      span: fc
        .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: length }))
        .map(([start, size]) => ({ start, end: Math.min(length, start + size) })),
    })
  })
