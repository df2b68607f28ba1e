import { DomainError } from '../../domain/error'

/** Somebody changed the thing meanwhile; the caller gets what stands there now. */
export function versionConflict(current: { version: number }): DomainError {
  return new DomainError('version_conflict', 'Somebody changed this meanwhile. Look at it again.', {
    current,
  })
}
