import type { InstallationRole } from '../domain/policy'

/** Whoever acts: a signed-in person with the session they act in. */
export type Actor = {
  id: string
  name: string
  email: string
  role: InstallationRole
  session: { id: string }
}
