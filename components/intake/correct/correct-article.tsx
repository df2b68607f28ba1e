'use client'

import { SquarePen } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { partLater } from '@/components/ui/later'
import { words } from '@/components/words'

const CorrectDialog = partLater(async () => (await import('./correct-dialog')).CorrectDialog)

/** The way to correct what is known of an article, and what its blocks are. */
export function CorrectArticle({ articleId }: { articleId: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <IconButton
        size="small"
        label={words.correct.open}
        icon={<SquarePen aria-hidden />}
        onClick={() => setIsOpen(true)}
      />
      {isOpen && <CorrectDialog articleId={articleId} onClose={() => setIsOpen(false)} />}
    </>
  )
}
