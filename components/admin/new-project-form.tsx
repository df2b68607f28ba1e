'use client'

import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { useSubmission } from '@/components/ui/form/use-submission'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { policySchema } from '@/lib/contract/projects'
import { ProjectFields } from './project-fields'
import { projectRules } from './project-rules'

const beginning = { name: '', policy: policySchema.parse({}), selection: 'HAND_PICKED' } as const

/** A new project with its rules; then to its first import. */
export function NewProjectForm() {
  const router = useRouter()
  const { faults, errorOf, busy, submit, keyFor } = useSubmission(words.project.faults)

  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    void submit(async () => {
      const body = projectRules(form)
      const { slug } = await request('POST /api/v1/projects', { body, key: keyFor(body) })
      router.push(`/projects/${slug}/articles`)
      router.refresh()
    })
  }

  return (
    <form noValidate onSubmit={handleSubmit} className="flex max-w-140 flex-col gap-6">
      <ErrorSummary faults={faults} />
      <ProjectFields rules={beginning} errorOf={errorOf} />
      <Button type="submit" variant="primary" busy={busy} className="self-start">
        {words.project.create}
      </Button>
    </form>
  )
}
