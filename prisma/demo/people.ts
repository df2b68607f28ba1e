import type { InstallationRole, ProjectRole } from '../../lib/domain/policy'

type Person = { name: string; email: string; role: InstallationRole }

export const people = {
  ottoline: { name: 'Ottoline Brask', email: 'ottoline.brask@example.org', role: 'ADMIN' },
  ravi: { name: 'Ravi Quellinck', email: 'ravi.quellinck@example.org', role: 'MEMBER' },
  maeve: { name: 'Maeve Istrand', email: 'maeve.istrand@example.org', role: 'MEMBER' },
  tobias: { name: 'Tobias Anyawick', email: 'tobias.anyawick@example.org', role: 'MEMBER' },
  saoirse: { name: 'Saoirse Pellimore', email: 'saoirse.pellimore@example.org', role: 'MEMBER' },
  jory: { name: 'Jory Vandrake', email: 'jory.vandrake@example.org', role: 'MEMBER' },
} as const satisfies Record<string, Person>

export type PersonKey = keyof typeof people

export type Members = Partial<Record<PersonKey, ProjectRole>>
