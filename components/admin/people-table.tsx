import { Chip } from '@/components/ui/chip'
import { type Column, DataTable } from '@/components/ui/data-table'
import { words } from '@/components/words'
import type { Output } from '@/lib/contract/operation'
import type { listPeople } from '@/lib/contract/people'

type Person = Output<typeof listPeople>['items'][number]

export function PeopleTable({ people }: { people: Person[] }) {
  return <DataTable caption={words.people.title} columns={columns} rows={people} rowKey={({ id }) => id} />
}

const { columns: heads } = words.people

const columns: Column<Person>[] = [
  { key: 'name', head: heads.name, cell: name },
  { key: 'email', head: heads.email, cell: ({ email }) => email },
  { key: 'role', head: heads.role, cell: ({ role }) => words.roles[role] },
  { key: 'projects', head: heads.projects, cell: projects },
]

function name({ name, active }: Person) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {name}
      {!active && <Chip dashed>{words.people.deactivated}</Chip>}
    </span>
  )
}

function projects({ projects }: Person) {
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
