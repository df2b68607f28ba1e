'use client'

import { Pencil } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { Instant } from '@/components/ui/dates/instant'
import { EmptyState } from '@/components/ui/empty-state'
import { partLater } from '@/components/ui/later'
import { words } from '@/components/words'
import type { Output } from '@/lib/contract/operation'
import type { Guidelines, listGuidelines, updateProject } from '@/lib/contract/projects'
import type { GuidelinesEditorProps } from './guidelines-editor'

const GuidelinesEditor = partLater<GuidelinesEditorProps>(
  async () => (await import('./guidelines-editor')).GuidelinesEditor,
)

type GuidelinesRoomProps = {
  project: Output<typeof updateProject>
  guidelines: Guidelines | null
  versions: Output<typeof listGuidelines>['items']
  /** The text as it is read. */
  children: ReactNode
}

/** A project's guidelines, its earlier versions, and, for editors, the way to write the next. */
export function GuidelinesRoom({ project, guidelines, versions, children }: GuidelinesRoomProps) {
  const [isWriting, setIsWriting] = useState(false)
  const base = `/projects/${project.slug}/guidelines`
  const mayWrite = project.abilities['project.update'] === true
  const isOld = guidelines !== null && guidelines.version < project.guidelinesVersion
  if (isWriting) {
    return (
      <GuidelinesEditor project={project} doc={guidelines?.doc ?? null} onClose={() => setIsWriting(false)} />
    )
  }
  const write = (
    <Button variant="primary" icon={<Pencil aria-hidden />} onClick={() => setIsWriting(true)}>
      {guidelines ? words.guidelines.edit : words.guidelines.write}
    </Button>
  )
  if (!guidelines) {
    return (
      <EmptyState title={words.guidelines.none} text={words.guidelines.noneText} action={mayWrite && write} />
    )
  }
  return (
    <div className="flex flex-col gap-6">
      {isOld && (
        <CalloutBar
          action={
            <Link className="link" href={base}>
              {words.guidelines.toCurrent}
            </Link>
          }
        >
          {words.guidelines.old(guidelines.version, project.guidelinesVersion)}
        </CalloutBar>
      )}
      <p className="text-text2">
        {words.guidelines.version(guidelines.version, guidelines.writtenBy.name)}
        <span aria-hidden> · </span>
        <Instant at={guidelines.createdAt} />
      </p>
      {children}
      {mayWrite && !isOld && <div>{write}</div>}
      {versions.length > 1 && (
        <nav aria-labelledby="guidelines-versions" className="border-line border-t pt-4">
          <h2 id="guidelines-versions" className="text-h3">
            {words.guidelines.versions}
          </h2>
          <ol className="mt-2 flex flex-col gap-1">
            {versions.map(({ version, writtenBy, createdAt }) => (
              <li key={version}>
                <Link
                  className="link"
                  href={version === project.guidelinesVersion ? base : `${base}?version=${version}`}
                  aria-current={version === guidelines.version ? 'page' : undefined}
                >
                  {words.guidelines.version(version, writtenBy.name)}
                </Link>{' '}
                <span className="text-text2">
                  <Instant at={createdAt} show="day" />
                </span>
              </li>
            ))}
          </ol>
        </nav>
      )}
    </div>
  )
}
