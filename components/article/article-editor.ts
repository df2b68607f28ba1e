import { Editor, Extension } from '@tiptap/core'
import { EditorState, type Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Block } from '@/lib/domain/text/block'
import { TextIndex } from '@/lib/domain/text/text-index'
import { articleDocument } from './article-document'
import { articleNodes } from './article-schema'
import { AnnotationHighlights } from './highlight/annotation-highlights'
import type { ReaderAnnotation, ReaderMode, ReaderSentence } from './reader-annotation'
import { TextPositions } from './text-positions'

/** From how many blocks on sections outside the window are neither laid out nor painted. */
const LONG_ARTICLE_BLOCKS = 300

export type ArticleContent = {
  text: string
  blocks: readonly Block[]
  sentences: readonly ReaderSentence[]
  annotations: readonly ReaderAnnotation[]
  mode: ReaderMode
  /** Whether the page holds, for each annotation, the card that tells about it (`cardId`). */
  hasCards?: boolean
  language?: string | null
  dir?: 'ltr' | 'rtl' | 'auto'
  /** What the region is called, where several show the same article. */
  name?: string | undefined
}

export type ArticleEditor = {
  editor: Editor
  view: EditorView
  positions: TextPositions
  highlights: AnnotationHighlights
}

/**
 * A read-only editor on an element that is in no document yet, with its first decorations drawn: constructed in the
 * page, it would be laid out and drawn twice.
 */
export function createArticleEditor(content: ArticleContent): ArticleEditor {
  const index = new TextIndex(content.text)
  const positions = new TextPositions(index, content.blocks)
  const { sentences, annotations, mode, hasCards = false } = content
  const highlights = new AnnotationHighlights(positions, sentences, annotations, mode, hasCards)
  const editor = new Editor({
    element: null,
    content: { type: 'doc' }, // replaced below: given as JSON or HTML the article would be parsed
    extensions: [...articleNodes, pluginExtension(highlights.plugin)],
    enableCoreExtensions: false,
    injectCSS: false,
    editable: false,
    editorProps: {
      editable: () => false,
      attributes: rootAttributes(content),
      handleDOMEvents: leftToThePage,
    },
  })
  // in the state before the first drawing; afterwards nothing may call reconfigure, which draws everything again
  const doc = articleDocument(index, content.blocks)
  editor.view.updateState(EditorState.create({ doc, plugins: [highlights.plugin] }))
  editor.mount(document.createElement('div'))
  // it would read the browser's selection after every change of it, and put its own in the place of it while drawing
  Object.assign(editor.view, { domSelection: () => null })
  return { editor, view: editor.view, positions, highlights }
}

function pluginExtension(plugin: Plugin): Extension {
  return Extension.create({ name: 'annotationHighlights', addProseMirrorPlugins: () => [plugin] })
}

function rootAttributes({ blocks, language, dir, name = 'Text' }: ArticleContent): Record<string, string> {
  return {
    role: 'region',
    'aria-label': name,
    tabindex: '0',
    translate: 'no',
    class: blocks.length > LONG_ARTICLE_BLOCKS ? 'article-text article-text-long' : 'article-text',
    ...(language && { lang: language }),
    ...(dir && { dir }),
  }
}

/** The editor only draws: selecting, copying and keys are the browser's and the page's. */
const leftToThePage = Object.fromEntries(
  [
    'mousedown',
    'keydown',
    'keypress',
    'keyup',
    'copy',
    'cut',
    'paste',
    'dragstart',
    'drop',
    'focus',
    'blur',
  ].map((event) => [event, () => true]),
)
