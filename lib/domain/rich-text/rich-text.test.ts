import { describe, expect, it } from 'vitest'
import { readRichText } from './rich-text'

const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const doc = (...content: object[]) => ({ type: 'doc', content })
const list = (...items: object[]) => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [item] })),
})
const link = (href: string) => ({ type: 'link', attrs: { href } })

function nested(levels: number): object {
  return levels === 0 ? paragraph(text('x')) : list(nested(levels - 1))
}

describe('rich text', () => {
  it('is headings, paragraphs, lists and marked words, as they came', () => {
    const whole = doc(
      { type: 'heading', attrs: { level: 2 }, content: [text('What we mark')] },
      paragraph(
        text('All of it', { type: 'bold' }, { type: 'italic' }),
        { type: 'hardBreak' },
        text('and more'),
      ),
      list(paragraph(text('a source', link('https://a.example/'))), nested(2)),
      { type: 'paragraph' },
    )
    expect(readRichText(whole)).toEqual(whole)
  })

  it.each([
    ['guidelines.content.0.type', doc({ type: 'image', attrs: { src: 'x' } })],
    ['guidelines.content.0.content.0.marks.0.type', doc(paragraph(text('x', { type: 'code' })))],
    [
      'guidelines.content.0.content.0.marks.0.attrs.href',
      doc(paragraph(text('x', link('javascript:alert(1)')))),
    ],
    [
      'guidelines.content.0.content.0.marks.0.attrs.href',
      doc(paragraph(text('x', link('data:text/html,x')))),
    ],
    ['guidelines.content.0.content.0.marks.0.attrs.href', doc(paragraph(text('x', link('/\\evil.example'))))],
    ['guidelines.content.0.attrs.level', doc({ type: 'heading', attrs: { level: 1 } })],
    ['guidelines.content.0', doc({ type: 'paragraph', attrs: { style: 'x' } })],
    ['guidelines.content.0.content.0.text', doc(paragraph(text('a\u0000b')))],
    ['guidelines.content', { type: 'doc', content: [] }],
    ['guidelines', '<p>x</p>'],
    ['guidelines', null],
    ['guidelines', doc(...Array(10_001).fill({ type: 'paragraph' }))],
    ['guidelines', doc(paragraph(text('x'.repeat(60_000))), paragraph(text('x'.repeat(60_000))))],
  ])('row 30: is refused with the path of what it may not hold: %s', (path, given) => {
    expect(() => readRichText(given)).toThrow(
      expect.objectContaining({
        code: 'doc_invalid',
        details: { errors: [expect.objectContaining({ path })] },
      }),
    )
  })

  it('row 30: is refused ten thousand levels deep, without running out of stack', () => {
    let deep: object = paragraph(text('x'))
    for (let n = 0; n < 10_000; n++) deep = list(deep)
    expect(() => readRichText(doc(deep))).toThrow(expect.objectContaining({ code: 'doc_invalid' }))
  })
})
