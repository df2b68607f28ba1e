import type { InstallationRole, Scope } from '../domain/policy'

/** Whoever acts: a person, in a session of theirs or by a token they made. */
export type Actor = {
  id: string
  name: string
  email: string
  role: InstallationRole
  /** Null where a token acts. */
  session: { id: string } | null
  token?: { id: string; scopes: readonly Scope[] }
}
