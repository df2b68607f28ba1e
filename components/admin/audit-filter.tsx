import { listAddress } from '@/components/ui/list-address'
import { FilterMenu } from '@/components/ui/overlay/filter-menu'
import { words } from '@/components/words'

export type AuditFilterProps = {
  projects: { slug: string; name: string }[]
  /** The project shown; absent for the server's own events. */
  current?: string
  withServer: boolean
}

/** Whose events are shown. */
export function AuditFilter({ projects, current, withServer }: AuditFilterProps) {
  const server = { href: '/audit', label: words.audit.server, current: current === undefined }
  return (
    <FilterMenu
      label={words.audit.of}
      choices={[
        ...(withServer ? [server] : []),
        ...projects.map(({ slug, name }) => ({
          href: listAddress('/audit', { project: slug }),
          label: name,
          current: slug === current,
        })),
      ]}
    />
  )
}
