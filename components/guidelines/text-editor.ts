import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { words } from '@/components/words'
import type { RichText } from '@/lib/domain/rich-text/rich-text'

/** The editor of rich text, in this element: what is pasted keeps of its formatting what there is here. */
export function createTextEditor(element: HTMLElement, doc: RichText | null): Editor {
  return new Editor({
    element,
    content: doc ?? '',
    injectCSS: false,
    autofocus: 'end',
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': words.guidelines.text,
        class: 'rich-text',
      },
    },
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3] },
        link: { protocols: ['http', 'https'], openOnClick: false, autolink: false, linkOnPaste: true },
        blockquote: false,
        code: false,
        codeBlock: false,
        horizontalRule: false,
        strike: false,
        underline: false,
        dropcursor: false,
        trailingNode: false,
      }),
    ],
  })
}
