import { TabLinks } from '@/components/ui/tab-links'
import { words } from '@/components/words'

/** The pages on which a project is run. */
export function ProjectTabs({
  slug,
  current,
}: {
  slug: string
  current: 'rules' | 'members' | 'guidelines'
}) {
  const base = `/projects/${slug}`
  return (
    <div className="border-line border-b">
      <TabLinks
        label={words.project.tabs}
        tabs={[
          { href: `${base}/settings`, label: words.project.rules, current: current === 'rules' },
          {
            href: `${base}/guidelines`,
            label: words.guidelines.title,
            current: current === 'guidelines',
          },
          { href: `${base}/members`, label: words.project.members, current: current === 'members' },
        ]}
      />
    </div>
  )
}
