import type { ReactNode } from 'react'
import { WorkbenchFrame } from '@/components/shell/frame/workbench-frame'
import * as people from '@/lib/server/people/people'
import * as work from '@/lib/server/review/work'
import { requirePerson } from './require-person'

export default async function WorkbenchLayout({ children }: { children: ReactNode }) {
  const person = await requirePerson()
  const [{ projects }, waiting] = await Promise.all([
    people.getMe(person, { params: {}, query: {}, body: undefined, version: 0 }),
    work.count(person),
  ])
  return (
    <WorkbenchFrame
      person={{ id: person.id, name: person.name, isAdmin: person.role === 'ADMIN' }}
      projects={projects}
      waiting={waiting}
    >
      {children}
    </WorkbenchFrame>
  )
}
