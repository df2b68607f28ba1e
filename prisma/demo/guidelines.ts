import type { ListItem, Paragraph, RichText } from '../../lib/domain/rich-text/rich-text'

/** What the readers of the press review go by. */
export const guidelines: RichText = {
  type: 'doc',
  content: [
    heading('What to tag'),
    paragraph(
      'Every statement of the body that somebody could ask about: who says so? Tag the statement, not the paragraph.',
    ),
    list(
      'A sourced fact names who or what it comes from, in the sentence or the one before it.',
      'An unverified claim names nobody, or somebody nobody could find: “experts”, “it is said”, “reportedly”.',
      'An opinion judges, predicts or wishes. Say whose it is: the author’s, or that of a person quoted.',
    ),
    heading('Where it is not clear'),
    list(
      'A fact inside an opinion is a tag of its own, inside the other.',
      'What the reporter saw is sourced: the source is the outlet’s own reporting.',
      'A party that speaks for its own cause is named as such. It is still a source.',
    ),
    paragraph(
      'Leave background untagged that nobody would ask a source for. Disagree freely: Compare is for that.',
    ),
  ],
}

function heading(text: string): RichText['content'][number] {
  return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] }
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

function list(...items: string[]): RichText['content'][number] {
  const content = items.map((item): ListItem => ({ type: 'listItem', content: [paragraph(item)] }))
  return { type: 'bulletList', content }
}
