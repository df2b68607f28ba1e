import type { ReactNode } from 'react'
import { loadProject, type ProjectParams } from './load-project'

type Props = { params: ProjectParams; children: ReactNode }

/** Asks for the project before its pages begin to stream: one that is not there is answered as such, with its status. */
export default async function ProjectLayout({ params, children }: Props) {
  await loadProject(params)
  return children
}
