'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/overlay/confirm-dialog'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'

const text = words.project.remove

/** Deletes a project that has no articles. */
export function RemoveProject({ project }: { project: { slug: string; name: string; version: number } }) {
  const router = useRouter()
  const [isAsked, setAsked] = useState(false)
  const { slug, name, version } = project
  return (
    <section aria-labelledby="remove-project" className="flex max-w-140 flex-col items-start gap-3">
      <div>
        <h2 id="remove-project" className="text-h3">
          {text.heading}
        </h2>
        <p className="text-text2">{text.lead}</p>
      </div>
      <Button variant="danger" onClick={() => setAsked(true)}>
        {text.open}
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={text.title(name)}
          text={text.text}
          confirm={text.open}
          done={text.done(name)}
          act={(keyFor) =>
            request('DELETE /api/v1/projects/{slug}', {
              params: { slug },
              version,
              key: keyFor({ slug, version }),
            })
          }
          onDone={() => router.push('/queue')}
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  )
}
