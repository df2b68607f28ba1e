'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { toast } from '@/components/ui/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import type { Output } from '@/lib/contract/operation'
import { projectSchema, updateProject } from '@/lib/contract/projects'
import { DomainError } from '@/lib/domain/error'
import { ProjectFields } from './project-fields'
import { projectRules } from './project-rules'

type Project = Output<typeof updateProject>

/** A project's rules. Where somebody else changed them meanwhile, the person chooses which stand. */
export function SettingsForm({ project }: { project: Project }) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [shown, setShown] = useState(project)
  const [theirs, setTheirs] = useState<Project | null>(null)
  const { faults, errorOf, busy, submit, keyFor } = useSubmission(words.project.faults)

  async function save(version: number): Promise<void> {
    if (!form.current) return
    const values = new FormData(form.current)
    await submit(async () => {
      const body = projectRules(values)
      const saved = await request(updateProject, {
        params: { slug: project.slug },
        body,
        version,
        key: keyFor({ body, version }),
      }).catch(keepConflict)
      if (!saved) return
      setTheirs(null)
      setShown(saved)
      toast(words.project.saved)
      router.refresh()
    })
  }

  function keepConflict(error: unknown): null {
    const current = currentOf(error)
    if (!current) throw error
    setTheirs(current)
    return null
  }

  function takeTheirs(current: Project): void {
    setShown(current)
    setTheirs(null)
  }

  return (
    <form
      ref={form}
      // Saved rules, or the other's, are what the fields begin with again.
      key={shown.version}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void save(shown.version)
      }}
      className="flex max-w-140 flex-col gap-6"
    >
      <ErrorSummary faults={faults} />
      {theirs && (
        <CalloutBar
          kind="problem"
          urgent
          action={
            <>
              <Button onClick={() => void save(theirs.version)}>{words.project.keepMine}</Button>
              <Button onClick={() => takeTheirs(theirs)}>{words.project.takeTheirs}</Button>
            </>
          }
        >
          {words.project.conflict}
        </CalloutBar>
      )}
      <ProjectFields rules={shown} errorOf={errorOf} />
      <Button type="submit" variant="primary" busy={busy} className="self-start">
        {words.project.save}
      </Button>
    </form>
  )
}

/** What stands there now, out of the refusal that says so. */
function currentOf(error: unknown): Project | null {
  if (!(error instanceof DomainError) || error.code !== 'version_conflict') return null
  const current = projectSchema.safeParse(error.details.current)
  return current.success ? current.data : null
}
