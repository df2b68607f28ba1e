'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { ConflictBar } from '@/components/ui/form/conflict-bar'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { useVersioned } from '@/components/ui/form/use-versioned'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { Output } from '@/lib/contract/operation'
import { projectSchema, type updateProject } from '@/lib/contract/projects'
import { ProjectFields } from './project-fields'
import { changedRules, projectRules } from './project-rules'

/** A project's rules. Where somebody else changed them meanwhile, the person chooses which stand. */
export function SettingsForm({ project }: { project: Output<typeof updateProject> }) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const rules = useVersioned(project, projectSchema)
  const { faults, errorOf, busy, submit, keyFor } = useSubmission(words.project.faults)

  async function save(): Promise<void> {
    if (!form.current) return
    const values = new FormData(form.current)
    await submit(async () => {
      const body = changedRules(projectRules(values), rules.theirs ?? rules.shown)
      if (Object.keys(body).length > 0) {
        const params = { slug: project.slug }
        const saved = await rules.save((version) =>
          request('PATCH /api/v1/projects/{slug}', { params, body, version, key: keyFor({ body, version }) }),
        )
        if (!saved) return
      }
      toast(words.project.saved)
      router.refresh()
    })
  }

  return (
    <form
      ref={form}
      // Saved rules, or the other's, are what the fields begin with again.
      key={rules.shown.version}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void save()
      }}
      className="flex max-w-140 flex-col gap-6"
    >
      <ErrorSummary faults={faults} />
      {rules.theirs && (
        <ConflictBar text={words.project.conflict} onKeep={() => void save()} onTake={rules.takeTheirs} />
      )}
      <ProjectFields rules={rules.shown} errorOf={errorOf} />
      <Button type="submit" variant="primary" busy={busy} className="self-start">
        {words.project.save}
      </Button>
    </form>
  )
}
