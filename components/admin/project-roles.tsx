import { words } from '@/components/words'
import type { ProjectRole } from '@/lib/domain/policy'

export type ProjectRolesProps = { projects: { slug: string; name: string; role: ProjectRole }[] }

/** The projects somebody belongs to, or is invited to, and what they may do there. */
export function ProjectRoles({ projects }: ProjectRolesProps) {
  if (projects.length === 0) return <span className="text-text2">{words.people.noProjects}</span>
  return (
    <ul>
      {projects.map(({ slug, name, role }) => (
        <li key={slug}>
          {name} <span className="text-text2">· {words.roles[role]}</span>
        </li>
      ))}
    </ul>
  )
}
