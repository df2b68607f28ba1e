'use client'

import type { Editor } from '@tiptap/core'
import { Bold, Heading2, Heading3, Italic, Link2, List, ListOrdered, Redo2, Undo2 } from 'lucide-react'
import { type ReactNode, useEffect, useReducer } from 'react'
import { IconButton } from '@/components/ui/button'
import { Toolbar, ToolbarButton, ToolbarSeparator } from '@/components/ui/toolbar'
import { words } from '@/components/words'

type EditorToolbarProps = { editor: Editor; onLink: () => void }
type Tool = { label: string; icon: ReactNode; isOn?: boolean; run: () => void }

/** What can be done to the words that are selected. */
export function EditorToolbar({ editor, onLink }: EditorToolbarProps) {
  const [, draw] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    editor.on('transaction', draw)
    return () => void editor.off('transaction', draw)
  }, [editor])
  const { tools } = words.guidelines
  const chain = () => editor.chain().focus()
  const groups: Tool[][] = [
    [
      {
        label: tools.heading,
        icon: <Heading2 />,
        isOn: editor.isActive('heading', { level: 2 }),
        run: () => chain().toggleHeading({ level: 2 }).run(),
      },
      {
        label: tools.subheading,
        icon: <Heading3 />,
        isOn: editor.isActive('heading', { level: 3 }),
        run: () => chain().toggleHeading({ level: 3 }).run(),
      },
    ],
    [
      {
        label: tools.bold,
        icon: <Bold />,
        isOn: editor.isActive('bold'),
        run: () => chain().toggleBold().run(),
      },
      {
        label: tools.italic,
        icon: <Italic />,
        isOn: editor.isActive('italic'),
        run: () => chain().toggleItalic().run(),
      },
      { label: tools.link, icon: <Link2 />, isOn: editor.isActive('link'), run: onLink },
    ],
    [
      {
        label: tools.bullets,
        icon: <List />,
        isOn: editor.isActive('bulletList'),
        run: () => chain().toggleBulletList().run(),
      },
      {
        label: tools.numbers,
        icon: <ListOrdered />,
        isOn: editor.isActive('orderedList'),
        run: () => chain().toggleOrderedList().run(),
      },
    ],
    [
      { label: words.undo, icon: <Undo2 />, run: () => chain().undo().run() },
      { label: words.redo, icon: <Redo2 />, run: () => chain().redo().run() },
    ],
  ]
  return (
    <Toolbar label={words.guidelines.toolbar} className="border-line border-b px-2 py-1.5">
      {groups.map((group, n) => (
        <div key={group[0]?.label} className="flex items-center gap-1">
          {n > 0 && <ToolbarSeparator />}
          {group.map(({ label, icon, isOn, run }) => (
            <ToolbarButton key={label}>
              <IconButton
                size="small"
                label={label}
                icon={icon}
                aria-pressed={isOn}
                className="aria-pressed:bg-sel aria-pressed:text-text"
                onClick={run}
              />
            </ToolbarButton>
          ))}
        </div>
      ))}
    </Toolbar>
  )
}
