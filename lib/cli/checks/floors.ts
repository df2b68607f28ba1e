type Lock = {
  packages: Record<string, { version?: string; resolved?: string; integrity?: string; link?: boolean }>
}
type Floors = { floors: Record<string, string>; forbidden: Record<string, string> }

/** Packages that are installed below the version known to be safe, forbidden, or not pinned to known bytes. */
export function findFloorFaults(lockJson: string, floorsJson: string): string[] {
  const { packages } = JSON.parse(lockJson) as Lock
  const { floors, forbidden } = JSON.parse(floorsJson) as Floors
  return Object.entries(packages).flatMap(([path, { version = '', resolved, integrity }]) => {
    if (path === '') return []
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const floor = floors[name]
    const faults: string[] = []
    if (floor && isBelow(version, floor)) faults.push(`${path}: ${version} is below the floor ${floor}`)
    if (forbidden[name]) faults.push(`${path}: is forbidden, ${forbidden[name]}`)
    // A lock may leave out where a package comes from (the client's registry then); what it names must be https.
    const isPlain = resolved === undefined || resolved.startsWith('https://')
    if (!integrity || !isPlain) faults.push(`${path}: is not pinned to a checksum`)
    return faults
  })
}

// A pre-release counts as its version.
function isBelow(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((text) => text.split('-')[0]?.split('.').map(Number) ?? [])
  for (const [index, part] of (need ?? []).entries()) {
    const other = have?.[index] ?? 0
    if (other !== part) return other < part
  }
  return false
}
