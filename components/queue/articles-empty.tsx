'use client'

import { ClipboardPaste, FileUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/components/words'
import { SampleMarks } from '../review/sample-marks'

/** The first article is still to come: two ways to bring it in, for those who may. */
export function ArticlesEmpty({ importHref }: { importHref?: string }) {
  const router = useRouter()
  useShortcuts(
    words.articles.title,
    importHref
      ? [{ keys: 'Mod+Enter', label: words.articles.paste, run: () => router.push(importHref) }]
      : [],
  )
  const { emptyTitle, emptyText, noneYet, noneYetText } = words.articles
  if (!importHref) return <EmptyState picture={<SampleMarks />} title={noneYet} text={noneYetText} />
  return (
    <div>
      <EmptyState picture={<SampleMarks />} title={emptyTitle} text={emptyText} />
      <ul className="mx-auto -mt-4 grid max-w-160 gap-4 md:grid-cols-2">
        <Way
          icon={<ClipboardPaste aria-hidden />}
          title={words.articles.pasteTitle}
          text={words.articles.pasteText}
        >
          <ButtonLink href={importHref} variant="primary" keys="Mod+Enter" className="w-full" autoFocus>
            {words.articles.paste}
          </ButtonLink>
        </Way>
        <Way icon={<FileUp aria-hidden />} title={words.articles.file} text={words.articles.fileText}>
          <ButtonLink href={`${importHref}?from=file`} className="w-full">
            {words.articles.chooseFile}
          </ButtonLink>
        </Way>
      </ul>
    </div>
  )
}

type WayProps = { icon: ReactNode; title: string; text: string; children: ReactNode }

function Way({ icon, title, text, children }: WayProps) {
  return (
    <li className="flex flex-col rounded-card border border-line bg-card p-6">
      <span className="flex size-10 items-center justify-center rounded-card border border-line [&>svg]:size-5">
        {icon}
      </span>
      <h3 className="mt-4 text-h3">{title}</h3>
      <p className="mt-1 mb-4 grow text-text2">{text}</p>
      {children}
    </li>
  )
}
