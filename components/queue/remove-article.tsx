'use client'

import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'

const text = words.articles.remove

/** Deletes an article that nobody was asked to read yet. */
export function RemoveArticle({ article }: { article: { id: string; title: string; version: number } }) {
  const [isAsked, setAsked] = useState(false)
  const { id, title, version } = article
  return (
    <>
      <IconButton
        size="small"
        label={text.open(title)}
        icon={<Trash2 aria-hidden />}
        onClick={() => setAsked(true)}
      />
      {isAsked && (
        <ConfirmDialog
          title={text.title(title)}
          text={text.text}
          confirm={words.remove}
          done={text.done(title)}
          act={(keyFor) =>
            request('DELETE /api/v1/articles/{articleId}', {
              params: { articleId: id },
              version,
              key: keyFor({ id, version }),
            })
          }
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
